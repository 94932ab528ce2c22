package fr.guichet.dossier.record;

import fr.guichet.dossier.testing.OwnPostgres;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Databases of production with their three roles, as docs/dossier-service.md has them made. */
final class DatabaseRoles implements AutoCloseable {

    static final String OWNER = "dossiers";
    static final String SERVICE = "dossiers_service";
    static final String BACKUP = "dossiers_backup";

    private static final String NAME = "dossiers";
    private static final Path GRANTS = Path.of("../../docker/backup/dossiers-grants.sql");

    private final EmbeddedPostgres server = OwnPostgres.start();
    private final ConfigurableApplicationContext context;

    DatabaseRoles() throws IOException, SQLException {
        try {
            execute("postgres", "postgres", "create role " + OWNER + " login");
            execute("postgres", "postgres", "create role " + SERVICE + " login");
            execute("postgres", "postgres", "create role " + BACKUP + " login in role pg_read_all_data");
            migrated(NAME);
            grantIn(NAME);
            context = serviceOn(NAME);
        } catch (IOException | SQLException | RuntimeException e) {
            server.close();
            throw e;
        }
    }

    /** A first start with the owner's name beside the service's, and no rights given yet. */
    void migrated(String database) throws SQLException {
        execute("postgres", "postgres", "create database " + database + " owner " + OWNER);
        DossierDatabase.open(url(database), SERVICE, "--spring.flyway.user=" + OWNER, "--spring.flyway.password=")
                .close();
    }

    /** Runs the operator's file. */
    void grantIn(String database) throws IOException, SQLException {
        execute(OWNER, database, Files.readString(GRANTS));
    }

    /** Starts the service as itself alone. */
    ConfigurableApplicationContext serviceOn(String database) {
        return DossierDatabase.open(url(database), SERVICE);
    }

    void execute(String role, String database, String sql) throws SQLException {
        try (Connection connection = server.getDatabase(role, database).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Without a user, which would be that of the migrations too. */
    private String url(String database) {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/" + database;
    }

    /** The service at work. */
    ConfigurableApplicationContext service() {
        return context;
    }

    /** Its database as that role has it. */
    JdbcClient as(String role) {
        return JdbcClient.create(server.getDatabase(role, NAME));
    }

    @Override
    public void close() throws IOException {
        context.close();
        server.close();
    }
}
