package fr.guichet.tests.restore;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.tests.harness.OwnPostgres;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the script of an operator's backups tells those who watch their age. */
class BackupMetricsTest {
    private static EmbeddedPostgres server;

    @TempDir
    private Path backups;

    @BeforeAll
    static void start() throws IOException {
        server = OwnPostgres.builder().start();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @Test
    void theInstantOfABackupIsToldForMonitoring(@TempDir Path metrics) throws Exception {
        String database = "postgres";
        long before = Instant.now().getEpochSecond();

        telling(metrics, database).backedUp();

        assertThat(metrics)
                .isDirectoryNotContaining(file -> !file.getFileName().toString().endsWith(".prom"));
        Path told = metrics.resolve("guichet_backup_" + database + ".prom");
        assertThat(told)
                .content()
                .containsPattern(
                        "(?m)^guichet_backup_last_success_timestamp_seconds\\{database=\"" + database + "\"} \\d+$");
        String text = Files.readString(told).strip();
        assertThat(Long.parseLong(text.substring(text.lastIndexOf(' ') + 1)))
                .isBetween(before, Instant.now().getEpochSecond());
        // Whoever reads it is another user.
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(told)))
                .isEqualTo("rw-r--r--");
    }

    @Test
    void aBackupThatFailsLeavesWhatWasToldOfTheLastOne(@TempDir Path metrics) throws Exception {
        Path told = Files.writeString(metrics.resolve("guichet_backup_no_such_database.prom"), "of yesterday");

        assertThat(telling(metrics, "no_such_database").backUp().isGood()).isFalse();

        assertThat(metrics).isDirectoryContaining(told::equals);
        assertThat(told).hasContent("of yesterday");
    }

    @Test
    void aDirectoryOfMetricsThatIsNotThereIsRefusedBeforeAnythingIsWritten(@TempDir Path metrics) throws Exception {
        BackupScripts.Outcome outcome =
                telling(metrics.resolve("none"), "postgres").backUp();

        assertThat(outcome.isGood()).isFalse();
        assertThat(outcome.output()).contains("GUICHET_BACKUP_METRICS");
        assertThat(backups).isEmptyDirectory();
    }

    private BackupScripts telling(Path metrics, String database) {
        return BackupScripts.into(backups)
                .on(server.getPort(), database)
                .with(Map.of("GUICHET_BACKUP_METRICS", metrics.toString()));
    }
}
