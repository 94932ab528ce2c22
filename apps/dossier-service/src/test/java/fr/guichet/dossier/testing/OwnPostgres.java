package fr.guichet.dossier.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;

/** A PostgreSQL server of a test's own, given the time that a busy machine takes. */
public final class OwnPostgres {
    private static final Duration START_LIMIT = Duration.ofMinutes(2);

    private OwnPostgres() {}

    public static EmbeddedPostgres start() throws IOException {
        return EmbeddedPostgres.builder().setPGStartupWait(START_LIMIT).start();
    }
}
