package fr.guichet.tests.restore;

import fr.guichet.tests.harness.RequiredProgram;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The scripts of {@code docker/backup}, run as an operator would. */
final class BackupScripts {
    private static final Path FOLDER =
            Path.of("../../docker/backup").toAbsolutePath().normalize();
    private static final int LIMIT_SECONDS = 120;

    private final Path backups;
    private final Map<String, String> environment;

    private BackupScripts(Path backups, Map<String, String> environment) {
        this.backups = backups;
        this.environment = environment;
    }

    /**
     * Skips the calling tests by name on a machine without PostgreSQL's client.
     *
     * @param backups the directory that they are written to
     */
    static BackupScripts into(Path backups) {
        RequiredProgram.named("pg_dump", "install postgresql-client; backups and their restore are not tested");
        return new BackupScripts(backups, Map.of());
    }

    /** @param variables of the environment, added to those already there */
    BackupScripts with(Map<String, String> variables) {
        Map<String, String> all = new HashMap<>(environment);
        all.putAll(variables);
        return new BackupScripts(backups, all);
    }

    /** On that database of a server of this machine. */
    BackupScripts on(int port, String database) {
        return with(Map.of("PGHOST", "localhost", "PGPORT", "" + port, "PGUSER", "postgres", "PGDATABASE", database));
    }

    /** The end of a script. */
    record Outcome(int status, String output) {
        boolean isGood() {
            return status == 0;
        }
    }

    Outcome backUp() {
        return run("backup.sh", backups.toString());
    }

    /** @return the file that was written */
    Path backedUp() {
        Outcome outcome = backUp();
        if (!outcome.isGood()) {
            throw new IllegalStateException("No backup: " + outcome.output());
        }
        return backups.resolve(outcome.output().strip());
    }

    Outcome restore(Path backup) {
        return run("restore.sh", backup.toString());
    }

    Outcome replaceBy(Path backup) {
        return run("restore.sh", "--replace", backup.toString());
    }

    private Outcome run(String script, String... arguments) {
        List<String> command =
                new ArrayList<>(List.of("bash", FOLDER.resolve(script).toString()));
        command.addAll(List.of(arguments));
        try {
            Path output = Files.createTempFile("script", ".txt");
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            process.getOutputStream().close();
            if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                throw new IllegalStateException(script + " did not end in time");
            }
            String text = Files.readString(output, StandardCharsets.UTF_8);
            Files.delete(output);
            return new Outcome(process.exitValue(), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
