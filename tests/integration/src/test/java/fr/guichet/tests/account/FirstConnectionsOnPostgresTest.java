package fr.guichet.tests.account;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.local.PostgresDatabase;
import fr.guichet.tests.harness.Browser;
import fr.guichet.tests.harness.Doctor;
import fr.guichet.tests.harness.FirstConnection;
import fr.guichet.tests.harness.OwnPostgres;
import fr.guichet.tests.harness.RelyingParty;
import fr.guichet.tests.harness.TestGuichet;
import fr.guichet.tests.harness.TestRealm;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** On the database of production, with a server of its own. */
class FirstConnectionsOnPostgresTest extends SimultaneousFirstConnectionsContract {

    private static EmbeddedPostgres database;
    private static TestGuichet guichet;

    @BeforeAll
    static void start() throws IOException {
        database = OwnPostgres.builder().start();
        guichet = TestGuichet.startOn(
                new PostgresDatabase(database.getJdbcUrl("postgres", "postgres"), "postgres", "postgres"));
    }

    /** Closing the server reads its logs too: what PostgreSQL says of a row may not end there. */
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
    @Tag("ACC-1")
    @Tag("CARD-9")
    void theFirstConnectionMakesTheAccountAndANewCardFindsIt() {
        TestRealm realm = guichet.realm();
        Doctor doctor = guichet.newDoctor();
        Browser browser = guichet.browserWith(guichet.pki().issue(doctor.card()));
        RelyingParty.Login first = realm.login();
        assertThat(first.isAnsweredBy(
                        new FirstConnection(browser.open(first.address()).click("#social-cps")).complete()))
                .isTrue();

        RelyingParty.Login second = realm.login();
        Browser later = guichet.browserWith(guichet.pki().issue(doctor.card()));

        assertThat(second.isAnsweredBy(later.open(second.address()).click("#social-cps")))
                .isTrue();
        assertThat(realm.accountsOf(doctor.identifier())).isEqualTo(1);
    }
}
