package fr.guichet.local;

import java.util.Map;

/**
 * A PostgreSQL database for the gateway, as in production, in place of the file it keeps by itself.
 *
 * @param url of JDBC
 * @param user of the database
 * @param password of that user
 */
public record PostgresDatabase(String url, String user, String password) {

    GatewaySettings applyTo(GatewaySettings gateway) {
        return gateway.withBuildOptions("--db=postgres")
                .withOptions("--db-url=" + url)
                .withEnvironment(Map.of("KC_DB_USERNAME", user, "KC_DB_PASSWORD", password));
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "PostgresDatabase[" + url + "]";
    }
}
