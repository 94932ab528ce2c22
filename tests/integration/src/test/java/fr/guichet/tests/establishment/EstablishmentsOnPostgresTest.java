package fr.guichet.tests.establishment;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.local.PostgresDatabase;
import fr.guichet.tests.harness.OwnPostgres;
import fr.guichet.tests.harness.TestGuichet;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** On the database of production, with a server of its own. */
class EstablishmentsOnPostgresTest extends PeopleFileContract {

    private static EmbeddedPostgres database;
    private static TestGuichet guichet;

    @BeforeAll
    static void start() throws IOException {
        database = OwnPostgres.builder().start();
        guichet = TestGuichet.startOn(
                new PostgresDatabase(database.getJdbcUrl("postgres", "postgres"), "postgres", "postgres"));
    }

    /** Closing the server reads its logs too. */
    @AfterAll
    static void stop() throws IOException {
        try {
            if (guichet != null) {
                guichet.close();
            }
        } finally {
            database.close();
        }
    }

    @Override
    TestGuichet guichet() {
        return guichet;
    }

    @Test
    @Tag("EST-5")
    void whoeverLeavesIsOutAtOnceAndComesBack() {
        Desk desk = Desk.open(guichet);
        Desk.Member member = desk.working("Sortant");

        assertThat(desk.disable(member.id()).json().path("state").asText()).isEqualTo("disabled");
        assertThat(member.caller().api().get("/establishments").status()).isEqualTo(401);
        assertThat(desk.enable(member.id()).json().path("state").asText()).isEqualTo("active");
    }
}
