package fr.guichet.realm;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import fr.guichet.realm.RealmArguments.Switch;
import fr.guichet.realm.lint.Finding;
import fr.guichet.realm.lint.RealmLint;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The command line of the assembly. */
final class RealmCommand {

    private static final String USAGE = "usage: assemble <out.json> " + RealmArguments.USAGE
            + " | placeholders " + RealmArguments.USAGE
            + " | check-environment " + RealmArguments.USAGE
            + " | lint [--json] " + RealmArguments.USAGE
            + " | " + EstablishmentsCommand.USAGE;

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
        List<String> rest = List.of(arguments).subList(Math.min(1, arguments.length), arguments.length);
        if (command.equals("establishments")) {
            return new EstablishmentsCommand(environment, out, err).run(rest);
        }
        Optional<RealmArguments> given = RealmArguments.of(assembly, rest);
        if (given.isEmpty()) {
            return misused();
        }
        try {
            return run(command, given.get());
        } catch (RealmRefusedException refused) {
            err.println(refused.getMessage());
            return 1;
        }
    }

    private int run(String command, RealmArguments given) {
        if (!given.switches().isEmpty()
                && !(command.equals("lint") && given.switches().equals(Set.of(Switch.JSON)))) {
            return misused();
        }
        switch (command) {
            case "assemble" -> {
                if (given.words().isEmpty()) {
                    return misused();
                }
                out.println(given.assembly().assemble(given.files(0).get(0), given.files(1)));
            }
            case "placeholders" -> given.assembly().placeholders(given.files(0)).forEach(this::print);
            case "check-environment" -> given.assembly().requireEnvironment(environment, given.files(0));
            case "lint" -> {
                return lint(given);
            }
            default -> {
                return misused();
            }
        }
        return 0;
    }

    private int lint(RealmArguments given) {
        List<Finding> findings =
                RealmLint.findings(given.assembly().document(given.files(0)).merged(), environment);
        if (given.has(Switch.JSON)) {
            ArrayNode list = new ObjectMapper().createArrayNode();
            findings.forEach(finding -> list.addObject()
                    .put("rule", finding.rule())
                    .put("path", finding.where())
                    .put("reason", finding.reason()));
            out.println(list.toPrettyString());
        } else {
            findings.forEach(out::println);
        }
        return findings.isEmpty() ? 0 : 1;
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
