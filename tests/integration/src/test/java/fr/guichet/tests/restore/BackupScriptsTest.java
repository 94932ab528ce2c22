package fr.guichet.tests.restore;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.tests.harness.OwnPostgres;
import fr.guichet.tests.harness.RequiredProgram;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the scripts of an operator's backups refuse, and that what they refuse is left as it was. */
class BackupScriptsTest {
    private static final AtomicInteger NAMES = new AtomicInteger();

    private static EmbeddedPostgres server;

    @TempDir
    private Path backups;

    private BackupScripts scripts;

    @BeforeAll
    static void start() throws IOException {
        server = OwnPostgres.builder().start();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @BeforeEach
    void scripts() {
        scripts = BackupScripts.into(backups);
    }

    @Test
    void aBackupIsForItsOwnerAloneAndFillsAnEmptyDatabase() throws Exception {
        Path backup = on(filled()).backedUp();
        String empty = empty();

        BackupScripts.Outcome outcome = on(empty).restore(backup);

        assertThat(outcome.isGood()).as(outcome.output()).isTrue();
        assertThat(words(empty)).isEqualTo("one two");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)))
                .isEqualTo("rw-------");
    }

    @Test
    void aRoleThatMayOnlyReadMakesTheBackupAndTheOwnerRestoresIt() throws Exception {
        String owner = role("login");
        String source = ownedBy(owner);
        change(source, "set role " + owner + "; create table word (id serial primary key, text text)");
        change(source, "insert into word (text) values ('one'), ('two')");
        String reader = role("login in role pg_read_all_data");
        Path backup = on(source).with(Map.of("PGUSER", reader)).backedUp();
        String other = ownedBy(owner);

        BackupScripts.Outcome outcome = on(other).with(Map.of("PGUSER", owner)).restore(backup);

        assertThat(outcome.isGood()).as(outcome.output()).isTrue();
        assertThat(words(other)).isEqualTo("one two");
        assertThat(text(other, "select tableowner from pg_tables where tablename = 'word'"))
                .isEqualTo(owner);
        assertThat(on(other).with(Map.of("PGUSER", reader)).replaceBy(backup).isGood())
                .as("restored by who may only read")
                .isFalse();
        assertThat(words(other)).isEqualTo("one two");
    }

    @Test
    void aDatabaseThatHasTablesIsLeftAlone() throws Exception {
        Path backup = on(filled()).backedUp();
        String other = filled();
        change(other, "delete from word where text = 'one'");

        BackupScripts.Outcome outcome = on(other).restore(backup);

        assertThat(outcome.isGood()).isFalse();
        assertThat(outcome.output()).contains("--replace");
        assertThat(words(other)).isEqualTo("two");
    }

    @Test
    void replacingAlsoTakesAwayWhatALaterVersionMade() throws Exception {
        String database = filled();
        Path backup = on(database).backedUp();
        change(database, "delete from word");
        change(database, "create table of_a_later_version (id serial primary key)");

        BackupScripts.Outcome outcome = on(database).replaceBy(backup);

        assertThat(outcome.isGood()).as(outcome.output()).isTrue();
        assertThat(words(database)).isEqualTo("one two");
        assertThat(tables(database)).isEqualTo(1);
    }

    /** It fails at an index, which comes after all tables and all that is in them. */
    @Test
    void aRestoreThatFailsLateLeavesWhatWasThere() throws Exception {
        String source = filled();
        change(source, "create table ending (text text)");
        // A restore looks for names in no schema, and this one has none.
        change(
                source,
                "create function ended(word text) returns text immutable language plpgsql"
                        + " as 'begin return word || (select min(text) from ending); end'");
        change(source, "create index late on word (ended(text))");
        Path backup = on(source).backedUp();
        String other = filled();
        change(other, "delete from word where text = 'one'");

        BackupScripts.Outcome outcome = on(other).replaceBy(backup);

        assertThat(outcome.isGood()).isFalse();
        assertThat(outcome.output()).contains("ending", "is as it was");
        assertThat(words(other)).isEqualTo("two");
    }

    @Test
    void aDatabaseThatANodeIsConnectedToIsLeftAlone() throws Exception {
        String database = filled();
        Path backup = on(database).backedUp();
        change(database, "delete from word where text = 'one'");

        BackupScripts.Outcome outcome;
        try (Connection node = server.getDatabase("postgres", database).getConnection()) {
            outcome = on(database).replaceBy(backup);
            assertThat(node.isValid(1)).isTrue();
        }

        assertThat(outcome.isGood()).isFalse();
        assertThat(outcome.output()).contains("in use");
        assertThat(words(database)).isEqualTo("two");
    }

    /** As after a rotation of the database's role, or with a service that does not own its tables. */
    @Test
    void aDatabaseThatANodeIsConnectedToAsAnotherRoleIsLeftAlone() throws Exception {
        String owner = role("login");
        String database = ownedBy(owner);
        Path backup = on(filled()).backedUp();
        String service = role("login");

        BackupScripts.Outcome outcome;
        try (Connection node = server.getDatabase(service, database).getConnection()) {
            outcome = on(database).with(Map.of("PGUSER", owner)).restore(backup);
            assertThat(node.isValid(1)).isTrue();
        }

        assertThat(outcome.isGood()).isFalse();
        assertThat(outcome.output()).contains("in use");
        assertThat(tables(database)).isZero();
    }

    @Test
    void aBackupThatWasDamagedIsRefusedBeforeAnythingIsReplaced() throws Exception {
        String database = filled();
        Path backup = on(database).backedUp();
        Files.write(backup, new byte[] {0}, StandardOpenOption.APPEND);

        assertThat(on(database).replaceBy(backup).isGood()).isFalse();
        assertThat(words(database)).isEqualTo("one two");
    }

    @Test
    void aBackupWithoutItsChecksumIsRefused() throws Exception {
        Path backup = on(filled()).backedUp();
        Files.delete(backup.resolveSibling(backup.getFileName() + ".sha256"));
        String empty = empty();

        assertThat(on(empty).restore(backup).isGood()).isFalse();
        assertThat(tables(empty)).isZero();
    }

    @Test
    void aBackupThatFailsLeavesNoFile() throws Exception {
        assertThat(on("no_such_database").backUp().isGood()).isFalse();

        try (Stream<Path> files = Files.list(backups)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void aBackupThatCannotBeSummedLeavesNoFile(@TempDir Path programs) throws Exception {
        Files.writeString(programs.resolve("sha256sum"), "#!/bin/sh\nexit 1\n");
        Files.setPosixFilePermissions(programs.resolve("sha256sum"), PosixFilePermissions.fromString("rwx------"));

        BackupScripts.Outcome outcome = on(filled())
                .with(Map.of("PATH", programs + ":" + System.getenv("PATH")))
                .backUp();

        assertThat(outcome.isGood()).isFalse();
        try (Stream<Path> files = Files.list(backups)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void anEncryptedBackupIsReadByWhoHasTheKeyAlone(@TempDir Path owner, @TempDir Path stranger) throws Exception {
        RequiredProgram.named("gpg", "install gnupg; encrypted backups are not tested");
        String database = filled();
        try (KeyRing mine = KeyRing.withAKey(owner);
                KeyRing theirs = KeyRing.withAKey(stranger)) {
            BackupScripts encrypting = on(database).with(mine.environment());
            Path backup = encrypting
                    .with(Map.of("GUICHET_BACKUP_RECIPIENT", KeyRing.OWNER))
                    .backedUp();
            change(database, "delete from word");

            assertThat(on(database).with(theirs.environment()).replaceBy(backup).isGood())
                    .isFalse();
            assertThat(tables(database)).isEqualTo(1);
            assertThat(encrypting.replaceBy(backup).isGood()).isTrue();
            assertThat(words(database)).isEqualTo("one two");
            assertThat(Files.readString(backup, StandardCharsets.ISO_8859_1)).doesNotContain("PGDMP");
        }
    }

    private BackupScripts on(String database) {
        return scripts.on(server.getPort(), database);
    }

    /** @param rights as of {@code create role} */
    private static String role(String rights) throws SQLException {
        String name = "role" + NAMES.incrementAndGet();
        change("postgres", "create role " + name + " " + rights);
        return name;
    }

    private static String ownedBy(String owner) throws SQLException {
        String name = empty();
        change("postgres", "alter database " + name + " owner to " + owner);
        return name;
    }

    private static String empty() throws SQLException {
        String name = "database" + NAMES.incrementAndGet();
        change("postgres", "create database " + name);
        return name;
    }

    private static String filled() throws SQLException {
        String name = empty();
        change(name, "create table word (id serial primary key, text text)");
        change(name, "insert into word (text) values ('one'), ('two')");
        return name;
    }

    private static void change(String database, String sql) throws SQLException {
        try (Connection connection = server.getDatabase("postgres", database).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String words(String database) throws SQLException {
        return text(database, "select string_agg(text, ' ' order by id) from word");
    }

    private static int tables(String database) throws SQLException {
        return Integer.parseInt(text(database, "select count(*) from pg_tables where schemaname = 'public'"));
    }

    private static String text(String database, String query) throws SQLException {
        try (Connection connection = server.getDatabase("postgres", database).getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
