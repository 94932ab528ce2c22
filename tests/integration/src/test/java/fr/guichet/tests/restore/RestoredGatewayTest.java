package fr.guichet.tests.restore;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.guichet.identity.AccountKind;
import fr.guichet.local.PostgresDatabase;
import fr.guichet.tests.harness.Browser;
import fr.guichet.tests.harness.Caller;
import fr.guichet.tests.harness.CodePage;
import fr.guichet.tests.harness.Doctor;
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
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.RSAPublicKeySpec;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The rehearsal of docs/operator-guide.md: a backup by the script while the gateway runs, the database destroyed, the backup
 * restored by the script into a new one, the gateway started on it with the secrets that are kept apart.
 */
class RestoredGatewayTest {
    private static final String DATABASE = "postgres";
    private static final String TRUSTED_DEVICE = "GUICHET_DEVICE";

    @TempDir
    private static Path backups;

    private static BackupScripts scripts;
    private static Path backup;
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

    @BeforeAll
    static void backUpDestroyAndRestore() throws IOException {
        scripts = BackupScripts.into(backups);
        lost = EmbeddedPostgres.start();
        guichet = Restoration.of(postgres(lost), RestoredGatewayTest::useAndBackUp, RestoredGatewayTest::restored);
    }

    private static void useAndBackUp(TestGuichet running) {
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

        backup = scripts.on(lost.getPort(), DATABASE).backedUp();
        tooLate = running.connectedDoctor();
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

    private static PostgresDatabase restored() {
        try {
            // With its files.
            lost.close();
            next = EmbeddedPostgres.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        BackupScripts.Outcome outcome = scripts.on(next.getPort(), DATABASE).restore(backup);
        assertThat(outcome.isGood()).as(outcome.output()).isTrue();
        return postgres(next);
    }

    private static PostgresDatabase postgres(EmbeddedPostgres server) {
        return new PostgresDatabase(server.getJdbcUrl(DATABASE, DATABASE), DATABASE, DATABASE);
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
    void tokensFromBeforeAreSignedByAKeyThatIsPublishedStill() throws GeneralSecurityException {
        assertThat(isSignedByAPublishedKey(tokensBefore.idToken())).isTrue();
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

    private static boolean isSignedByAPublishedKey(String token) throws GeneralSecurityException {
        String[] parts = token.split("\\.");
        String keyId = claimsOfHeader(parts[0]).path("kid").asText();
        JsonNode keys = guichet.realm()
                .api()
                .get("/protocol/openid-connect/certs")
                .json()
                .path("keys");
        JsonNode key = StreamSupport.stream(keys.spliterator(), false)
                .filter(published -> published.path("kid").asText().equals(keyId))
                .findFirst()
                .orElseThrow();
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(
                KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(number(key, "n"), number(key, "e"))));
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        return signature.verify(Base64.getUrlDecoder().decode(parts[2]));
    }

    private static JsonNode claimsOfHeader(String header) {
        return RelyingParty.claimsOf("." + header);
    }

    private static BigInteger number(JsonNode key, String part) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(key.path(part).asText()));
    }
}
