package fr.guichet.tests.operations;

import fr.guichet.tests.harness.RequiredProgram;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Prometheus' own tool, which reads rules and expressions as Prometheus does. */
final class Promtool {

    private final Path program;

    private Promtool(Path program) {
        this.program = program;
    }

    /** Skips the calling test by name where there is none. */
    static Promtool ofThisMachine() {
        return new Promtool(RequiredProgram.named(
                "promtool",
                "apt-get install prometheus. Alert rules and the dashboard's expressions are not tried without it."));
    }

    Verdict checkRules(Path rules) {
        return run("check", "rules", "--lint=all", "--lint-fatal", rules.toString());
    }

    Verdict checkConfiguration(Path file) {
        return run("check", "config", file.toString());
    }

    Verdict testRules(List<Path> cases) {
        return run(Stream.concat(Stream.of("test", "rules"), cases.stream().map(Path::toString))
                .toArray(String[]::new));
    }

    private Verdict run(String... arguments) {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(arguments));
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Verdict(process.waitFor() == 0, said);
        } catch (IOException e) {
            throw new AssertionError("promtool cannot be run", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    /** @param said for whoever has to mend it */
    record Verdict(boolean good, String said) {}
}
