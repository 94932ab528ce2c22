package fr.guichet.tests.federation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.simulator.oidc.SignInMeans;
import fr.guichet.tests.harness.Browser;
import fr.guichet.tests.harness.Doctor;
import fr.guichet.tests.harness.EventReader.LoginEvent;
import fr.guichet.tests.harness.GatewayExtension;
import fr.guichet.tests.harness.Page;
import fr.guichet.tests.harness.PlatformLogin;
import fr.guichet.tests.harness.TestGuichet;
import fr.guichet.tests.harness.TestRealm;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From a click on the tile of a platform's portal to a page of the dossier service, and what a tile cannot do. */
@ExtendWith(GatewayExtension.class)
class TileTest {
    private final TestGuichet guichet;
    private final TestRealm realm;
    private final Instant start = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    private final Doctor doctor;
    private final Browser browser;
    private final DossierVisit dossiers;

    TileTest(TestGuichet guichet, TestRealm realm) {
        this.guichet = guichet;
        this.realm = realm;
        this.doctor = known();
        this.browser = guichet.browserWith(guichet.pki().issue(doctor.card()));
        this.dossiers = new DossierVisit(guichet, browser);
    }

    @Test
    @Tag("PLAT-1")
    void aTileOpensThePageThatItNames() {
        PlatformLogin.atPortal(browser, guichet.monSisra().home(), doctor, SignInMeans.CARD);

        Page page = browser.open(dossiers.tileTo("/dossiers/sanitaire"));

        assertThat(page.address()).isEqualTo(dossiers.address("/dossiers/sanitaire"));
        assertThat(page.heading()).isEqualTo("Mes dossiers");
        assertThat(page.text()).contains(doctor.surname());
    }

    @Test
    @Tag("PLAT-1")
    void aTileOpensADossierForWhoSignedInThereByCard() {
        String number = dossierOfTheDoctor();
        PlatformLogin.atPortal(browser, guichet.monSisra().home(), doctor, SignInMeans.CARD);

        Page page = browser.open(dossiers.tileTo(DossierVisit.pathOf(number)));

        assertThat(page.heading()).isEqualTo("Dossier " + number);
    }

    @Test
    void aTileToADossierAsksForMoreOfWhoSignedInThereByTheApplication() {
        String number = dossierOfTheDoctor();
        PlatformLogin.atPortal(browser, guichet.monSisra().home(), doctor, SignInMeans.APPLICATION);

        Page explained = browser.open(dossiers.tileTo(DossierVisit.pathOf(number)));
        assertThat(explained.heading()).isEqualTo("Connexion plus sûre demandée");
        Page dossier = explained.click("Se connecter de nouveau").click("#social-cps");

        assertThat(dossier.heading()).isEqualTo("Dossier " + number);
    }

    /** Created in another browser, which is then nobody's. */
    private String dossierOfTheDoctor() {
        DossierVisit before =
                new DossierVisit(guichet, guichet.browserWith(guichet.pki().issue(doctor.card())));
        before.byCard();
        return DossierVisit.numberIn(before.createDossier());
    }

    @Test
    @Tag("PLAT-3")
    void whoSignedInAtThePortalByPasswordAloneReadsWhyAndEntersDirectly() {
        Page refused = dossiers.byTile(doctor, SignInMeans.PASSWORD);

        assertThat(refused.heading()).isEqualTo("La connexion depuis MonSisra n’a pas été acceptée");
        assertThat(refused.target("#platform-go")).isEqualTo(guichet.monSisra().home());
        assertThat(browser.hasSession()).isFalse();
        assertThat(realm.events().await(start, this::isTheRefusal)).isPresent();

        Page page = refused.click("#platform-direct").click("#social-cps");

        assertThat(page.address()).isEqualTo(dossiers.address("/"));
        assertThat(page.heading()).isEqualTo(DossierVisit.HOME);
    }

    @Test
    void aForgedTileIsExplainedAndChangesNothing() {
        dossiers.byCard();
        String platform = "iss=" + DossierVisit.encoded(guichet.monSisra().issuer());
        String home =
                "target_link_uri=" + DossierVisit.encoded(dossiers.address("/").toString());
        String elsewhere = "target_link_uri=" + DossierVisit.encoded("https://ailleurs.example/");

        for (String forged : List.of(
                "iss=" + DossierVisit.encoded("https://ailleurs.example/oidc") + "&" + home,
                home,
                platform + "&" + platform,
                platform + "&" + elsewhere,
                platform + "&" + home + "&" + elsewhere,
                platform + "&" + home + DossierVisit.encoded("@ailleurs.example/"))) {
            Page page = browser.open(dossiers.tile(forged));

            assertThat(page.status()).isEqualTo(400);
            assertThat(page.address()).isEqualTo(dossiers.tile(forged));
            assertThat(page.heading()).isEqualTo("Lien non reconnu");
            assertThat(page.text()).doesNotContain("ailleurs");
        }
        assertThat(dossiers.heading()).isEqualTo(DossierVisit.HOME);
        assertThat(browser.hasSession()).isTrue();
    }

    @Test
    @Tag("PLAT-1")
    void onASharedWorkstationTheTileOpensOnesOwnSessionAndEndsTheColleagues() {
        Doctor colleague = known();
        browser.insert(guichet.pki().issue(colleague.card()));
        assertThat(dossiers.byCard().text()).contains(colleague.surname());
        // The same session of the gateway in another window, whose session at the dossier service the tile does not
        // touch.
        DossierVisit otherWindow =
                new DossierVisit(guichet, guichet.browser().takeCookie("KEYCLOAK_IDENTITY", browser));
        assertThat(otherWindow.logIn().heading()).isEqualTo(DossierVisit.HOME);

        Page page = dossiers.byTile(doctor, SignInMeans.APPLICATION);

        assertThat(page.heading()).isEqualTo(DossierVisit.HOME);
        assertThat(page.text()).contains(doctor.surname()).doesNotContain(colleague.surname());
        assertThat(realm.events().await(start, event -> isTheEndOfTheSessionOf(colleague, event)))
                .isPresent();
        assertThat(otherWindow.heading()).isEqualTo(DossierVisit.DOOR);
        assertThat(dossiers.heading()).isEqualTo(DossierVisit.HOME);
    }

    /** Known by the card, whose names the account has. */
    private Doctor known() {
        Doctor known = guichet.newDoctor();
        guichet.accounts().connectedByCard(known);
        new DossierVisit(guichet, guichet.browserWith(guichet.pki().issue(known.card()))).byCard();
        return known;
    }

    private boolean isTheRefusal(LoginEvent event) {
        return event.type().equals("IDENTITY_PROVIDER_LOGIN_ERROR")
                && event.error().equals("upstream_acr_unknown")
                && event.detail("identity_provider").equals("monsisra");
    }

    private boolean isTheEndOfTheSessionOf(Doctor person, LoginEvent event) {
        return event.type().equals("LOGOUT")
                && event.detail("reason").equals("another_person")
                && event.json()
                        .path("userId")
                        .equals(realm.account(person.identifier()).orElseThrow().path("id"));
    }
}
