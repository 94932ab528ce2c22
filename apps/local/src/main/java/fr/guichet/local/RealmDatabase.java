package fr.guichet.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * The gateway's database, kept from start to start as long as the realm files and what their placeholders stand for are
 * the same: the server imports a realm once, and a port that changed since would leave it pointing at nothing.
 */
final class RealmDatabase {
    private final Path data;
    private final Path secrets;
    private final Path origin;

    /** @param home of the gateway */
    RealmDatabase(Path home) {
        this.data = home.resolve("server").resolve("data");
        this.secrets = home.resolve("secrets.properties");
        this.origin = home.resolve("database-origin.txt");
    }

    boolean exists() {
        return Files.exists(origin);
    }

    /** Whether there is one, and it was made from something else. */
    boolean isOtherThan(Path realm, Map<String, String> environment) throws IOException {
        return exists() && !Files.readString(origin).equals(describe(realm, environment));
    }

    /** To be called once the server has imported the realm. */
    void remember(Path realm, Map<String, String> environment) throws IOException {
        Files.writeString(origin, describe(realm, environment));
    }

    DatabaseSecrets secrets() throws IOException {
        if (!exists()) {
            // What a start that never got ready left behind.
            forget();
        }
        return DatabaseSecrets.in(secrets);
    }

    void forget() throws IOException {
        Files.deleteIfExists(origin);
        Files.deleteIfExists(secrets);
        ServerHome.deleteTree(data);
    }

    private static String describe(Path realm, Map<String, String> environment) throws IOException {
        return new TreeMap<>(environment) + "\n" + Files.readString(realm);
    }
}
