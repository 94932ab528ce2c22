package fr.guichet.tests.federation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.simulator.oidc.Misbehaviour;
import fr.guichet.simulator.oidc.SignInMeans;
import fr.guichet.tests.harness.Browser;
import fr.guichet.tests.harness.Doctor;
import fr.guichet.tests.harness.FirstConnection;
import fr.guichet.tests.harness.GatewayExtension;
import fr.guichet.tests.harness.Page;
import fr.guichet.tests.harness.PlatformLogin;
import fr.guichet.tests.harness.RelyingParty;
import fr.guichet.tests.harness.TestGuichet;
import fr.guichet.tests.harness.TestRealm;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who comes from a platform that does not vouch for a strong login is told why, and has two ways on (PLAT-3). */
@ExtendWith(GatewayExtension.class)
class PlatformRefusalsTest {
    private static final String WEAK_LOGIN = "La connexion depuis MonSisra n’a pas été acceptée";

    private final TestGuichet guichet;
    private final TestRealm realm;
    private final Doctor doctor;

    PlatformRefusalsTest(TestGuichet guichet) {
        this.guichet = guichet;
        this.realm = guichet.realm("platform-refusals", "{}");
        this.doctor = guichet.newDoctor();
    }

    @ParameterizedTest
    @CsvSource({
        "NO_ACR, upstream_acr_absent, n’a pas indiqué le niveau de sécurité",
        "LOWER_ACR, upstream_acr_unknown, n’a pas un niveau de sécurité que ce service accepte",
        "UNKNOWN_ACR, upstream_acr_unknown, n’a pas un niveau de sécurité que ce service accepte",
        "NO_AMR, upstream_amr_absent, n’a pas indiqué de quelle façon vous vous êtes connecté",
        "WEAK_AMR, upstream_amr_not_accepted, 'sans authentification forte, par exemple avec un mot de passe seul'",
        "OLD_AUTH_TIME, upstream_auth_too_old, est trop ancienne",
        "NO_AUTH_TIME, upstream_auth_time_absent, n’a pas indiqué quand vous vous êtes connecté"
    })
    @Tag("PLAT-3")
    @Timeout(60)
    void aLoginThatIsNotStrongIsToldWhyAndWhatToDo(Misbehaviour misbehaviour, String error, String why) {
        RefusedLogin login = refusedLogin(guichet.browser());
        guichet.monSisra().behave(doctor.identifier(), misbehaviour);

        Page page = PlatformLogin.open(login.browser(), realm.login()).as(doctor, SignInMeans.APPLICATION);

        assertWeak(page, why);
        login.assertLeft(error);
        RefusedLogin.assertIsLoginPage(page.click("Me connecter directement ici"));
    }

    @Test
    @Tag("PLAT-3")
    void whoSignedInThereByPasswordAloneLogsInHereByCard() {
        Browser browser = guichet.browserWith(guichet.pki().issue(doctor.card()));
        RefusedLogin refused = refusedLogin(browser);
        PlatformLogin.atPortal(browser, guichet.monSisra().home(), doctor, SignInMeans.PASSWORD);
        RelyingParty.Login login = realm.login();

        Page page = browser.open(PlatformLogin.hinted(login));

        assertWeak(page, "n’a pas un niveau de sécurité que ce service accepte");
        refused.assertLeft("upstream_acr_unknown");
        Page direct = page.click("Me connecter directement ici");
        RefusedLogin.assertIsLoginPage(direct);
        Page service = new FirstConnection(direct.click("#social-cps")).complete();
        assertThat(login.tokens(service).idClaims().path("acr").asText()).isEqualTo("eidas2");
    }

    @ParameterizedTest
    @CsvSource({
        "UNSIGNED, upstream_unsigned, La réponse de MonSisra n’a pas pu être vérifiée",
        "HS256_WITH_PUBLIC_KEY, upstream_algorithm, La réponse de MonSisra n’a pas pu être vérifiée",
        "ROTATED_KEY, upstream_signature, La réponse de MonSisra n’a pas pu être vérifiée",
        "WRONG_NONCE, upstream_nonce, La réponse de MonSisra n’a pas pu être vérifiée",
        "FOREIGN_SUB, upstream_subject_mismatch, La réponse de MonSisra n’a pas pu être vérifiée",
        "OTHER_SUBJECT_NAME_ID, upstream_identifier_mismatch, Les informations reçues se contredisent",
        "NO_SUBJECT_NAME_ID, upstream_identifier_absent, Votre identifiant national n’a pas été transmis",
        "MALFORMED_SUBJECT_NAME_ID, upstream_identifier_malformed, Votre identifiant national n’est pas valable"
    })
    @Timeout(60)
    void anAnswerThatIsNotToBeBelievedEndsInAPageOfItsOwn(Misbehaviour misbehaviour, String error, String heading) {
        RefusedLogin login = refusedLogin(guichet.browser());
        guichet.monSisra().behave(doctor.identifier(), misbehaviour);

        Page page = PlatformLogin.open(login.browser(), realm.login()).as(doctor, SignInMeans.APPLICATION);

        assertThat(page.heading()).isEqualTo(heading);
        assertThat(page.status()).isEqualTo(403);
        login.assertLeft(error);
        RefusedLogin.assertOffersOtherMeans(page);
    }

    private void assertWeak(Page page, String why) {
        assertThat(page.heading()).isEqualTo(WEAK_LOGIN);
        assertThat(page.status()).isEqualTo(403);
        assertThat(page.find("#platform-refused"))
                .hasValueSatisfying(reason -> assertThat(reason).contains(why));
        assertThat(page.target("Aller sur MonSisra"))
                .isEqualTo(guichet.monSisra().home());
    }

    private RefusedLogin refusedLogin(Browser browser) {
        return new RefusedLogin(realm, "monsisra", doctor, browser);
    }
}
