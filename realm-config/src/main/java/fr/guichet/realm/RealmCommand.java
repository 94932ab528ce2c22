package fr.guichet.realm;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.guichet.realm.RealmArguments.Switch;
import fr.guichet.realm.lint.Finding;
import fr.guichet.realm.lint.RealmLint;
import fr.guichet.realm.running.AdminAccess;
import fr.guichet.realm.running.NotDoneException;
import fr.guichet.realm.running.RealmOperations;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The command line of the assembly. */
final class RealmCommand {

    private static final String USAGE = "usage: assemble <out.json> " + RealmArguments.USAGE
            + " | prepare <out.json> " + RealmArguments.USAGE
            + " | placeholders " + RealmArguments.USAGE
            + " | check-environment " + RealmArguments.USAGE
            + " | lint [--json] " + RealmArguments.USAGE
            + " | plan|drift <server> [--json] [--prune] [--secrets] [--adopt] " + RealmArguments.USAGE
            + " | apply <server> [--prune] [--secrets] [--adopt] " + RealmArguments.USAGE
            + " | master"
            + " | " + EstablishmentsCommand.USAGE;

    private static final Set<String> RUNNING = Set.of("plan", "drift", "apply");

    private static final int MISUSED = 2;

    /** Those have another meaning for 2. */
    private static final int MISUSED_ON_SERVER = 64;

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
        if (command.equals("master")) {
            return master(rest);
        }
        Optional<RealmArguments> given = RealmArguments.of(assembly, rest);
        if (given.isEmpty()) {
            err.println(USAGE);
            return RUNNING.contains(command) ? MISUSED_ON_SERVER : MISUSED;
        }
        try {
            return RUNNING.contains(command) ? onServer(command, given.get()) : run(command, given.get());
        } catch (RealmRefusedException refused) {
            err.println(refused.getMessage());
            return RealmOperations.REFUSED;
        } catch (NotDoneException notDone) {
            err.println(notDone.getMessage());
            return RealmOperations.NOT_DONE;
        } catch (RuntimeException unexpected) {
            if (!RUNNING.contains(command)) {
                throw unexpected;
            }
            // Not 1, with which the JVM would end: that says that nothing was tried.
            err.println(NotDoneException.of(unexpected).getMessage());
            return RealmOperations.NOT_DONE;
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
            case "prepare" -> {
                if (given.words().isEmpty()) {
                    return misused();
                }
                List<Path> overlays = given.files(1);
                if (isRefused(given.assembly(), given.assembly().document(overlays), overlays)) {
                    return RealmOperations.REFUSED;
                }
                out.println(given.assembly().assemble(given.files(0).get(0), overlays));
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

    private int onServer(String command, RealmArguments given) {
        boolean apply = command.equals("apply");
        if (given.words().isEmpty() || apply && given.has(Switch.JSON)) {
            err.println(USAGE);
            return MISUSED_ON_SERVER;
        }
        RealmDocument document = given.assembly().document(given.files(1));
        if (isRefused(given.assembly(), document, given.files(1))) {
            return RealmOperations.REFUSED;
        }
        RealmOperations operations = new RealmOperations(
                AdminAccess.of(given.words().get(0), environment),
                (ObjectNode) Placeholders.resolved(document.realm(), environment),
                document.migrations(),
                environment,
                given.consents(),
                out,
                err);
        return switch (command) {
            case "plan" -> operations.plan(given.has(Switch.JSON));
            case "drift" -> operations.drift(given.has(Switch.JSON));
            default -> operations.apply();
        };
    }

    /** Whether the environment or the lint has something against it, which is said. */
    private boolean isRefused(RealmAssembly chosen, RealmDocument document, List<Path> overlays) {
        chosen.requireEnvironment(environment, overlays);
        List<Finding> findings = RealmLint.findings(document.merged(), environment);
        findings.forEach(err::println);
        return !findings.isEmpty();
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

    /** Of the server's own realm, which is no realm of the files and has no options, overlays or variables. */
    private int master(List<String> arguments) {
        if (!arguments.isEmpty()) {
            return misused();
        }
        out.println(Fragment.ofMaster().content().toPrettyString());
        return 0;
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
        return MISUSED;
    }
}
