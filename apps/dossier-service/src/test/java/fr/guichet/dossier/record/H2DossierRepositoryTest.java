package fr.guichet.dossier.record;

import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.context.ConfigurableApplicationContext;

/** The embedded database. */
class H2DossierRepositoryTest extends DossierRepositoryContract {

    private static ConfigurableApplicationContext context;

    @BeforeAll
    static void start() {
        context = open("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa");
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    @Override
    ConfigurableApplicationContext context() {
        return context;
    }
}
