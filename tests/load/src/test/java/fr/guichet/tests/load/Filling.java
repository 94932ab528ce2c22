package fr.guichet.tests.load;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Rows that no page would make in the time of a test: written into a database of PostgreSQL by itself, from numbers. */
final class Filling {
    private final String url;

    /** @param url of JDBC, user included */
    Filling(String url) {
        this.url = url;
    }

    /** All of it or nothing; then the statistics by which the database chooses its plans, as after a night of production. */
    void run(List<String> statements) {
        try (Connection connection = DriverManager.getConnection(url)) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                for (String sql : statements) {
                    statement.execute(sql);
                }
            }
            connection.commit();
            connection.setAutoCommit(true);
            try (Statement statement = connection.createStatement()) {
                statement.execute("VACUUM ANALYZE");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Could not fill the database", e);
        }
    }
}
