package fr.guichet.tests.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.guichet.identity.AccountKind;
import fr.guichet.local.PostgresDatabase;
import fr.guichet.simulator.pki.TestIdentifiers;
import fr.guichet.tests.harness.Browser;
import fr.guichet.tests.harness.Caller;
import fr.guichet.tests.harness.Doctor;
import fr.guichet.tests.harness.FirstConnection;
import fr.guichet.tests.harness.OwnPostgres;
import fr.guichet.tests.harness.RelyingParty;
import fr.guichet.tests.harness.TestAccount;
import fr.guichet.tests.harness.TestEstablishments;
import fr.guichet.tests.harness.TestGuichet;
import fr.guichet.tests.harness.Upgrade;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A database of production as it was before there were establishments and delegations, with people in it: the server of today
 * starts on it, keeps everybody, and what is new works for them.
 */
class GatewayUpgradeTest {
    /** What brought the new tables. */
    private static final String[] JARS_SINCE = {"guichet-establishment.jar", "guichet-delegation.jar"};

    private static EmbeddedPostgres database;
    private static TestGuichet guichet;

    private static Doctor doctor;
    private static Doctor colleague;
    private static TestAccount employee;
    private static int accounts;

    @BeforeAll
    static void start() throws IOException {
        database = OwnPostgres.builder().start();
        guichet = Upgrade.on(
                new PostgresDatabase(database.getJdbcUrl("postgres", "postgres"), "postgres", "postgres"),
                JARS_SINCE,
                GatewayUpgradeTest::fill);
    }

    private static void fill(TestGuichet earlier) {
        doctor = earlier.newDoctor();
        colleague = earlier.newDoctor();
        earlier.accounts().connectedByCard(doctor);
        earlier.accounts().connectedByCard(colleague);
        employee = earlier.establishmentAccount(AccountKind.ESTABLISHMENT);
        earlier.callers().byCard(doctor.card());
        accounts = earlier.realm().accounts();
    }

    @AfterAll
    static void stop() throws IOException {
        EmbeddedPostgres server = database;
        TestGuichet last = guichet;
        try (server;
                last) {
            // Closed at the end of this block, the last first; what has not started is null and left out.
        }
    }

    @Test
    @Tag("CARD-9")
    void everybodyIsStillThereAndACardStillFindsItsAccount() {
        assertThat(guichet.realm().accounts()).isGreaterThanOrEqualTo(accounts);
        assertThat(guichet.realm().accountsOf(doctor.identifier())).isEqualTo(1);

        Caller caller = guichet.callers().byCard(doctor.card());

        assertThat(caller.tokens().idClaims().path("SubjectNameID").asText().equals(doctor.identifier()))
                .isTrue();
        assertThat(guichet.realm().accountsOf(doctor.identifier())).isEqualTo(1);
    }

    @Test
    @Tag("EST-3")
    void aPasswordFromBeforeStillOpensItsAccount() {
        Caller caller = guichet.callers().byPassword(employee);

        assertThat(caller.tokens().accessClaims().path("acr").asText()).isEqualTo("eidas1");
    }

    @Test
    @Tag("DEL-4")
    void aDoctorFromBeforeAuthorisesAColleagueFromBefore() {
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Paris"));
        Caller caller = guichet.callers().byCard(doctor.card());

        int status = caller.api()
                .post(
                        "/delegations/",
                        Map.of(
                                "kind",
                                "colleague",
                                "identifier",
                                colleague.identifier(),
                                "familyName",
                                colleague.surname(),
                                "givenName",
                                colleague.givenName(),
                                "from",
                                today.toString(),
                                "until",
                                today.plusDays(7).toString(),
                                "rights",
                                Map.of("dossiers", "write", "medical", "read", "autonomy", "none")))
                .status();

        assertThat(status).isEqualTo(201);
        JsonNode received = guichet.callers()
                .byCard(colleague.card())
                .tokens()
                .accessClaims()
                .path("delegations");
        assertThat(received).hasSize(1);
        assertThat(received.get(0).at("/rights/dossiers").asText()).isEqualTo("write");
    }

    @Test
    @Tag("EST-2")
    void anEstablishmentAndItsReferentAreCreated() {
        TestEstablishments.LoggedIn referent = guichet.establishments().loggedInReferent(guichet.establishment());

        JsonNode spaces =
                guichet.callers().in(referent.browser()).tokens().accessClaims().path("spaces");

        assertThat(spaces.findValuesAsText("kind")).containsExactly("establishment");
    }

    @Test
    @Tag("ACC-1")
    void aNewcomerIsWelcome() {
        Doctor newcomer = new Doctor("NOUVELLE", "MEDECIN RPPS0980001", TestIdentifiers.rpps("0980001"));
        guichet.sensitive().add("a full national identifier", newcomer.identifier());
        Browser browser = guichet.browserWith(guichet.pki().issue(newcomer.card()));
        RelyingParty.Login login = guichet.realm().login();

        assertThat(login.isAnsweredBy(
                        new FirstConnection(browser.open(login.address()).click("#social-cps")).complete()))
                .isTrue();
    }
}
