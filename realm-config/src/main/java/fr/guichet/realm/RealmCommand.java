package fr.guichet.realm;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The command line of the assembly. */
final class RealmCommand {

    private static final String WITH = "--with=";

    private static final String USAGE = "usage: assemble <out.json> [" + WITH + "<option>...] [overlay.yaml...]"
            + " | placeholders [" + WITH + "<option>...] [overlay.yaml...]"
            + " | check-environment [" + WITH + "<option>...] [overlay.yaml...] | " + EstablishmentsCommand.USAGE
            + "; options: " + RealmOption.arguments();

    private final RealmAssembly assembly;
    private final Map<String, String> environment;
    private final PrintStream out;
    private final PrintStream err;

    RealmCommand(RealmAssembly assembly, Map<String, String> environment, PrintStream out, PrintStream err) {
        this.assembly = assembly;
        this.environment = environment;
        this.out = out;
        this.err = err;
    }

    /** Runs one command; the status to end with. */
    int run(String... arguments) {
        String command = arguments.length == 0 ? "" : arguments[0];
        if (command.equals("establishments")) {
            return new EstablishmentsCommand(environment, out, err)
                    .run(List.of(arguments).subList(1, arguments.length));
        }
        List<Path> files = Arrays.stream(arguments)
                .skip(1)
                .filter(argument -> !argument.startsWith(WITH))
                .map(Path::of)
                .toList();
        RealmAssembly chosen = assembly;
        for (String argument : arguments) {
            if (argument.startsWith(WITH)) {
                Optional<RealmOption> option = RealmOption.of(argument.substring(WITH.length()));
                if (option.isEmpty()) {
                    return misused();
                }
                chosen = chosen.with(option.get());
            }
        }
        return run(command, chosen, files);
    }

    private int run(String command, RealmAssembly chosen, List<Path> files) {
        try {
            switch (command) {
                case "assemble" -> {
                    if (files.isEmpty()) {
                        return misused();
                    }
                    out.println(chosen.assemble(files.get(0), files.subList(1, files.size())));
                }
                case "placeholders" -> chosen.placeholders(files).forEach(this::print);
                case "check-environment" -> chosen.requireEnvironment(environment, files);
                default -> {
                    return misused();
                }
            }
            return 0;
        } catch (RealmRefusedException refused) {
            err.println(refused.getMessage());
            return 1;
        }
    }

    private void print(Placeholder placeholder) {
        out.println(placeholder.name()
                + placeholder
                        .defaultValue()
                        .map(value -> " (default " + value + ")")
                        .orElse(""));
    }

    private int misused() {
        err.println(USAGE);
        return 2;
    }
}
