package fr.guichet.dossier.record;

import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.springframework.context.ConfigurableApplicationContext;

/** The embedded database. */
class H2DossierRepositoryTest {

    private static ConfigurableApplicationContext context;

    @BeforeAll
    static void start() {
        context = DossierDatabase.open("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa");
    }

    @AfterAll
    static void stop() {
        context.close();
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
