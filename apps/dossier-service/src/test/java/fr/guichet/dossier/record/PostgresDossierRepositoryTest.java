package fr.guichet.dossier.record;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.springframework.context.ConfigurableApplicationContext;

/** The database of production. */
class PostgresDossierRepositoryTest {

    private static EmbeddedPostgres database;
    private static ConfigurableApplicationContext context;

    @BeforeAll
    static void start() throws IOException {
        database = EmbeddedPostgres.start();
        context = DossierDatabase.open(database.getJdbcUrl("postgres", "postgres"), "postgres");
    }

    @AfterAll
    static void stop() throws IOException {
        context.close();
        database.close();
    }

    @Nested
    class Questions extends DossierRepositoryContract {

        @Override
        ConfigurableApplicationContext context() {
            return context;
        }
    }

    @Nested
    class Creation extends DossierCreationContract {

        @Override
        ConfigurableApplicationContext context() {
            return context;
        }
    }

    @Nested
    class Acts extends DossierActsContract {

        @Override
        ConfigurableApplicationContext context() {
            return context;
        }
    }
}
