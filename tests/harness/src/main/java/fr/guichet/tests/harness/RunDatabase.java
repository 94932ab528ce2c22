package fr.guichet.tests.harness;

import fr.guichet.local.PostgresDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/** The database of a server that has stopped. */
final class RunDatabase {
    private final String url;
    private final String user;
    private final String password;

    private RunDatabase(String url, String user, String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    /** @param file that the server keeps when it is given no database; it names neither a user nor a password */
    static RunDatabase file(Path file) {
        return new RunDatabase("jdbc:h2:file:" + file.toAbsolutePath() + ";IFEXISTS=TRUE;NON_KEYWORDS=VALUE", "", "");
    }

    static RunDatabase postgres(PostgresDatabase database) {
        return new RunDatabase(database.url(), database.user(), database.password());
    }

    /** What it holds and should not; see {@link DatabaseInspection}. */
    List<String> findings(Sensitive sensitive) {
        try (Connection connection = DriverManager.getConnection(url, user, password)) {
            return new DatabaseInspection(sensitive).findings(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("Could not read the database of the run", e);
        }
    }
}
