package fr.guichet.tests.restore;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.guichet.identity.AccountKind;
import fr.guichet.local.PostgresDatabase;
import fr.guichet.tests.harness.ApiAnswer;
import fr.guichet.tests.harness.ApiClient;
import fr.guichet.tests.harness.Browser;
import fr.guichet.tests.harness.Caller;
import fr.guichet.tests.harness.CodePage;
import fr.guichet.tests.harness.Doctor;
import fr.guichet.tests.harness.OwnPostgres;
import fr.guichet.tests.harness.PasswordLogin;
import fr.guichet.tests.harness.RelyingParty;
import fr.guichet.tests.harness.Restoration;
import fr.guichet.tests.harness.TestAccount;
import fr.guichet.tests.harness.TestEstablishment;
import fr.guichet.tests.harness.TestEstablishments;
import fr.guichet.tests.harness.TestGuichet;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The rehearsal of docs/operator-guide.md: backups by the script while gateway and dossier service run, the databases
 * destroyed, the backups restored by the script into new ones, both started on them with the secrets that are kept apart.
 */
class RestoredGatewayTest {
    private static final String DATABASE = "postgres";
    private static final String DOSSIERS = "dossiers";
    private static final String BACKUP_ROLE = "guichet_backup";
    private static final String TRUSTED_DEVICE = "GUICHET_DEVICE";
    /** In seconds. Longer than the rehearsal: what refuses a token is that its session ended, and not its age. */
    private static final int TOKENS_LIVE = 1_800;

    @TempDir
    private static Path backups;

    private static BackupScripts scripts;
    private static Path backup;
    private static Path dossiersBackup;
    private static EmbeddedPostgres lost;
    private static EmbeddedPostgres next;
    private static TestGuichet guichet;

    private static TestAccount doctor;
    private static RelyingParty.Tokens tokensBefore;
    private static Doctor colleague;
    private static TestEstablishment establishment;
    private static Browser referentsBrowser;
    private static TestAccount employee;
    private static Browser trustedBrowser;
    private static TestAccount tooLate;
    private static String dossier;
    private static String medicalPart;
    private static RelyingParty.Tokens loggedOut;

    @BeforeAll
    static void backUpDestroyAndRestore() throws IOException {
        scripts = BackupScripts.into(backups);
        lost = server();
        guichet = Restoration.of(databases(lost), RestoredGatewayTest::useAndBackUp, RestoredGatewayTest::restored);
    }

    private static void useAndBackUp(TestGuichet running) {
        running.admin().put(running.realm().name(), Map.of("accessTokenLifespan", TOKENS_LIVE));
        doctor = running.connectedDoctor();
        colleague = running.newDoctor();
        running.accounts().connectedByCard(colleague);
        Caller caller = running.callers().byPassword(doctor);
        tokensBefore = caller.tokens();
        assertThat(caller.api().post("/delegations/", toTheColleague()).status())
                .isEqualTo(201);

        establishment = running.establishment();
        TestEstablishments.LoggedIn referent = running.establishments().loggedInReferent(establishment);
        referentsBrowser = referent.browser();

        employee = running.establishmentAccount(AccountKind.ESTABLISHMENT);
        // The box "trust this device" is ticked as it is shown.
        trustedBrowser = running.callers().byPassword(employee).browser();

        writeADossier(running.callers().byCard(colleague.card()).dossiers());
        loggedOut = loggedOut(running);

        backup = byTheReader(DATABASE).backedUp();
        dossiersBackup = byTheReader(DOSSIERS).backedUp();
        tooLate = running.connectedDoctor();
    }

    /** The role of the guide, which owns nothing. */
    private static BackupScripts byTheReader(String database) {
        return scripts.on(lost.getPort(), database).with(Map.of("PGUSER", BACKUP_ROLE));
    }

    private static Map<String, Object> toTheColleague() {
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Paris"));
        return Map.of(
                "kind", "colleague",
                "identifier", colleague.identifier(),
                "familyName", colleague.surname(),
                "givenName", colleague.givenName(),
                "from", today.toString(),
                "until", today.plusDays(7).toString(),
                "rights", Map.of("dossiers", "write", "medical", "read", "autonomy", "none"));
    }

    private static void writeADossier(ApiClient colleagues) {
        ApiAnswer created = colleagues.post(
                "/api/dossiers",
                Map.of(
                        "family",
                        "tnd",
                        "patient",
                        Map.of("surname", "Restaurée", "firstName", "Léa", "postcode", "14000", "town", "Caen")));
        assertThat(created.status()).isEqualTo(201);
        medicalPart = created.header("Location").orElseThrow() + "/volets/medical";
        assertThat(colleagues
                        .put(medicalPart, Map.of("revision", 0, "text", "Écrit avant la sauvegarde."))
                        .status())
                .isEqualTo(200);
        dossier = colleagues.get(created.header("Location").orElseThrow()).body();
    }

    /** Tokens of a session that ended at the gateway, which has told the dossier service. */
    private static RelyingParty.Tokens loggedOut(TestGuichet running) {
        Doctor leaving = running.newDoctor();
        running.accounts().connectedByCard(leaving);
        Caller caller = running.callers().byCard(leaving.card());
        caller.browser().open(running.dossierService().resolve("/")).click("Se connecter");
        assertThat(caller.dossiers().get("/api/dossiers").status()).isEqualTo(200);
        caller.browser().open(running.realm().login().logoutAddress(caller.tokens()));
        assertSessionEnded(caller.dossiers().get("/api/dossiers"));
        return caller.tokens();
    }

    private static Restoration.Databases restored() {
        try {
            // With its files.
            lost.close();
            next = server();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        restore(DATABASE, backup);
        restore(DOSSIERS, dossiersBackup);
        return databases(next);
    }

    private static void restore(String database, Path from) {
        BackupScripts.Outcome outcome = scripts.on(next.getPort(), database).restore(from);
        assertThat(outcome.isGood()).as(outcome.output()).isTrue();
    }

    /** With two empty databases. */
    private static EmbeddedPostgres server() throws IOException {
        EmbeddedPostgres server = OwnPostgres.builder().start();
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + DOSSIERS);
            statement.execute("create role " + BACKUP_ROLE + " login in role pg_read_all_data");
        } catch (SQLException e) {
            server.close();
            throw new IOException("The server takes no other database", e);
        }
        return server;
    }

    private static Restoration.Databases databases(EmbeddedPostgres server) {
        return new Restoration.Databases(postgres(server, DATABASE), postgres(server, DOSSIERS));
    }

    private static PostgresDatabase postgres(EmbeddedPostgres server, String database) {
        return new PostgresDatabase(server.getJdbcUrl(DATABASE, database), DATABASE, DATABASE);
    }

    @AfterAll
    static void stop() throws IOException {
        EmbeddedPostgres first = lost;
        EmbeddedPostgres second = next;
        TestGuichet last = guichet;
        try (first;
                second;
                last) {
            // Closed at the end of this block, the last first; what has not started is null and left out.
        }
    }

    @Test
    void aDoctorLogsInByPasswordAndCodeAndKeepsTheirAccount() {
        Caller caller = guichet.callers().byPassword(doctor);

        assertThat(caller.tokens().idClaims().path("sub").asText())
                .isEqualTo(tokensBefore.idClaims().path("sub").asText());
        assertThat(caller.tokens().idClaims().path("SubjectNameID").asText().equals(doctor.username()))
                .isTrue();
    }

    @Test
    void tokensFromBeforeAreSignedByAKeyThatIsPublishedStill() {
        assertThat(new PublishedKeys(guichet.realm()).verify(tokensBefore.idToken()))
                .isTrue();
    }

    @Test
    void aSessionFromBeforeGoesOn() {
        RelyingParty.Tokens refreshed = guichet.realm().login().refreshed(tokensBefore);

        assertThat(refreshed.session()).isEqualTo(tokensBefore.session());
    }

    @Test
    @Tag("EST-5")
    void aReferentStillHasTheirEstablishment() {
        JsonNode spaces =
                guichet.callers().in(referentsBrowser).tokens().accessClaims().path("spaces");

        assertThat(spaces.findValuesAsText("finess")).containsExactly(establishment.finess());
    }

    @Test
    void aDelegationIsStillInForce() {
        JsonNode received = guichet.callers()
                .byCard(colleague.card())
                .tokens()
                .accessClaims()
                .path("delegations");

        assertThat(received.findValuesAsText("kind")).containsExactly("colleague");
        assertThat(received.get(0).at("/rights/medical").asText()).isEqualTo("read");
    }

    @Test
    void aTrustedDeviceIsRecognisedByTheKeyThatIsKeptBesideTheDatabase() {
        RelyingParty.Login login = guichet.realm().login();

        assertThat(login.isAnsweredBy(
                        PasswordLogin.open(trustedBrowser.forgetCookiesExcept(TRUSTED_DEVICE), login.address())
                                .send(employee)))
                .isTrue();
    }

    @Test
    void whatCameAfterTheBackupIsLostAndItsPasswordOpensNothing() {
        assertThat(guichet.realm().accountsOf(tooLate.username())).isZero();
        Browser browser = guichet.browser();
        assertThat(PasswordLogin.open(browser, guichet.realm().login().address())
                        .send(tooLate)
                        .heading())
                .isNotEqualTo(CodePage.TITLE);
        assertThat(browser.hasSession()).isFalse();
    }

    @Test
    void theDossierServiceOpensTheSameDossierWithWhatWasWritten() {
        ApiClient colleagues = guichet.callers().byCard(colleague.card()).dossiers();

        assertThat(colleagues.get(medicalPart.replace("/volets/medical", "")).body())
                .isEqualTo(dossier);
        assertThat(colleagues.get(medicalPart).body()).contains("Écrit avant la sauvegarde.");
    }

    @Test
    @Tag("DOS-6")
    void whoWasLoggedOutBeforeTheBackupStaysOutOfTheDossiers() {
        assertSessionEnded(guichet.dossiers().with(loggedOut.accessToken()).get("/api/dossiers"));
        assertThat(guichet.dossiers()
                        .with(tokensBefore.accessToken())
                        .get("/api/dossiers")
                        .status())
                .as("whoever was not")
                .isEqualTo(200);
    }

    private static void assertSessionEnded(ApiAnswer answer) {
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.json().path("reason").asText()).isEqualTo("session_ended");
    }
}
