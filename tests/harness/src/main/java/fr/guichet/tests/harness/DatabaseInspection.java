package fr.guichet.tests.harness;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Reads every text and every sequence of bytes of every table for what must not be there. What an account or a client is
 * made of is kept in a database, but not in what it tells of events.
 */
final class DatabaseInspection {
    private static final Set<String> KEPT = Set.of(
            "a full national identifier",
            "an identifier as it was typed",
            "an address",
            // Of the session, for the hint of a logout over there.
            "an ID token of a provider",
            // The server compares them with what a client sends.
            "the secret of a client");

    private static final Set<String> EVENTS = Set.of("event_entity", "admin_event_entity");

    /** Numbers and dates hold no text, and six digits of a time are a code by chance. */
    private static final Set<Integer> NO_TEXT = Set.of(
            Types.BIT,
            Types.BOOLEAN,
            Types.TINYINT,
            Types.SMALLINT,
            Types.INTEGER,
            Types.BIGINT,
            Types.NUMERIC,
            Types.DECIMAL,
            Types.REAL,
            Types.FLOAT,
            Types.DOUBLE,
            Types.DATE,
            Types.TIME,
            Types.TIME_WITH_TIMEZONE,
            Types.TIMESTAMP,
            Types.TIMESTAMP_WITH_TIMEZONE);

    private static final Set<Integer> BYTES = Set.of(Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB);

    private final SensitiveSearch inEvents;
    private final SensitiveSearch elsewhere;

    DatabaseInspection(Sensitive sensitive) {
        this.inEvents = SensitiveSearch.everything(sensitive);
        this.elsewhere = SensitiveSearch.everythingExcept(sensitive, KEPT);
    }

    /**
     * One sentence for each finding: which table, which column, what kind. The finding itself is not repeated.
     *
     * @throws IllegalStateException when there is nothing to read
     */
    List<String> findings(Connection database) throws SQLException {
        List<String> tables = tables(database);
        if (tables.isEmpty()) {
            throw new IllegalStateException("The database has no table to read");
        }
        List<String> findings = new ArrayList<>();
        for (String table : tables) {
            findings.addAll(findingsIn(database, table));
        }
        return findings;
    }

    private static List<String> tables(Connection database) throws SQLException {
        List<String> tables = new ArrayList<>();
        String[] kinds = {"TABLE", "BASE TABLE"};
        try (ResultSet rows = database.getMetaData().getTables(null, database.getSchema(), "%", kinds)) {
            while (rows.next()) {
                tables.add(rows.getString("TABLE_NAME"));
            }
        }
        return tables;
    }

    private List<String> findingsIn(Connection database, String table) throws SQLException {
        List<String> findings = new ArrayList<>();
        boolean events = EVENTS.contains(table.toLowerCase(Locale.ROOT));
        try (Statement statement = database.createStatement();
                // The name comes from the database itself.
                ResultSet rows = statement.executeQuery("SELECT * FROM \"" + table + "\"")) {
            ResultSetMetaData columns = rows.getMetaData();
            List<StringBuilder> texts = textsOf(rows, columns);
            for (int column = 1; column <= columns.getColumnCount(); column++) {
                String text = texts.get(column - 1).toString();
                for (String kind : (events ? inEvents : elsewhere).kindsIn(text)) {
                    findings.add("table " + table + ", column " + columns.getColumnName(column) + ": " + kind);
                }
            }
        }
        return findings;
    }

    /** Of each column what it holds, a line for each row. */
    private static List<StringBuilder> textsOf(ResultSet rows, ResultSetMetaData columns) throws SQLException {
        List<StringBuilder> texts = new ArrayList<>();
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            texts.add(new StringBuilder());
        }
        while (rows.next()) {
            for (int column = 1; column <= columns.getColumnCount(); column++) {
                int type = columns.getColumnType(column);
                if (!NO_TEXT.contains(type)) {
                    texts.get(column - 1).append(text(rows, column, type)).append('\n');
                }
            }
        }
        return texts;
    }

    private static String text(ResultSet row, int column, int type) throws SQLException {
        if (!BYTES.contains(type)) {
            String text = row.getString(column);
            return text == null ? "" : text;
        }
        byte[] bytes = row.getBytes(column);
        // Every byte a character, so that text in any encoding of ASCII digits and letters is found.
        return bytes == null ? "" : new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
