package fr.guichet.tests.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DatabaseInspectionTest {
    private final Sensitive sensitive = new Sensitive();
    private Connection database;

    @BeforeEach
    void open() throws SQLException {
        database = DriverManager.getConnection("jdbc:h2:mem:");
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    @Test
    void aSecretIsFoundInAnyKindOfTextAndNotRepeated() throws SQLException {
        sensitive.add("a password", "Correct-Horse-9");
        run("CREATE TABLE credential (id VARCHAR(36), secret_data VARCHAR(99), notes CLOB)");
        insert("INSERT INTO credential VALUES ('1', ?, 'nothing')", "{\"value\":\"Correct-Horse-9\"}");
        insert("INSERT INTO credential VALUES ('2', 'nothing', ?)", "a note with Correct-Horse-9");

        assertThat(new DatabaseInspection(sensitive).findings(database))
                .containsExactlyInAnyOrder(
                        "table CREDENTIAL, column SECRET_DATA: a password",
                        "table CREDENTIAL, column NOTES: a password");
    }

    @Test
    void aSecretIsFoundAmongBytes() throws SQLException {
        sensitive.add("the secret of a trusted device", "c2VjcmV0LW9mLWEtZGV2aWNl");
        run("CREATE TABLE t (short VARBINARY(99), long BLOB)");
        try (PreparedStatement insert = database.prepareStatement("INSERT INTO t VALUES (?, ?)")) {
            byte[] bytes = "\u0000c2VjcmV0LW9mLWEtZGV2aWNl\u0001".getBytes(StandardCharsets.ISO_8859_1);
            insert.setBytes(1, bytes);
            insert.setBytes(2, bytes);
            insert.executeUpdate();
        }

        assertThat(new DatabaseInspection(sensitive).findings(database)).hasSize(2);
    }

    @Test
    void aCodeIsFoundInATextAndNotAsAPartOfATime() throws SQLException {
        sensitive.addCode("271828");
        run("CREATE TABLE t (at TIMESTAMP(6), number INTEGER, text VARCHAR(99))");
        run("INSERT INTO t VALUES (TIMESTAMP '2026-01-01 00:00:00.271828', 271828, '1271828')");
        assertThat(new DatabaseInspection(sensitive).findings(database)).isEmpty();

        run("INSERT INTO t VALUES (NULL, NULL, 'code=271828')");

        assertThat(new DatabaseInspection(sensitive).findings(database))
                .containsExactly("table T, column TEXT: a one-time code");
    }

    @Test
    void aNumberIsFoundHoweverItIsWritten() throws SQLException {
        sensitive.addTelephone("+33698431001");
        run(
                "CREATE TABLE t (a VARCHAR(99), b VARCHAR(99), c VARCHAR(99), d VARCHAR(99), e VARCHAR(99), f VARCHAR(99))");
        run("INSERT INTO t VALUES ('+33698431001', '06 98 43 10 01', '06.98.43.10.01', '+33 (0)6 98 43 10 01',"
                + " '%2B33698431001', '•• •• •• •• 01')");

        assertThat(new DatabaseInspection(sensitive).findings(database))
                .hasSize(5)
                .noneMatch(finding -> finding.contains("column F"));
    }

    @Test
    void anAccountMayHoldItsIdentifierAndAnEventMayNot() throws SQLException {
        sensitive.add("a full national identifier", "899700356894");
        run("CREATE TABLE user_entity (username VARCHAR(99))");
        run("CREATE TABLE event_entity (details_json CLOB)");
        run("INSERT INTO user_entity VALUES ('899700356894')");
        run("INSERT INTO event_entity VALUES ('{\"username\":\"899700356894\"}')");

        assertThat(new DatabaseInspection(sensitive).findings(database))
                .containsExactly("table EVENT_ENTITY, column DETAILS_JSON: a full national identifier");
    }

    @Test
    void aDatabaseWithNothingInItIsNotTheOneToRead() {
        assertThatThrownBy(() -> new DatabaseInspection(sensitive).findings(database))
                .isInstanceOf(IllegalStateException.class);
    }

    private void run(String sql) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            statement.executeUpdate();
        }
    }

    private void insert(String sql, String value) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            statement.setString(1, value);
            statement.executeUpdate();
        }
    }
}
