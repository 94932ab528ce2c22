package fr.guichet.tests.federation;

import fr.guichet.simulator.oidc.SignInMeans;
import fr.guichet.tests.harness.Browser;
import fr.guichet.tests.harness.Doctor;
import fr.guichet.tests.harness.EcpsLogin;
import fr.guichet.tests.harness.Page;
import fr.guichet.tests.harness.PlatformLogin;
import fr.guichet.tests.harness.TestGuichet;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The dossier service as somebody uses it in one browser. */
final class DossierVisit {

    /** Heading of the home page for who is logged in. */
    static final String HOME = "Mes patients";
    /** Heading of the home page for who is not. */
    static final String DOOR = "Les dossiers de vos patients";

    private static final String SESSION_COOKIE = "dossier-session";

    private final TestGuichet guichet;
    private final Browser browser;

    DossierVisit(TestGuichet guichet, Browser browser) {
        this.guichet = guichet;
        this.browser = browser;
    }

    /** Address of a page. */
    URI address(String path) {
        return guichet.dossierService().resolve(path);
    }

    /** Heading of the home page, asked for anew. */
    String heading() {
        return browser.open(address("/")).heading();
    }

    /** Clicks on "Se connecter"; the page that follows. */
    Page logIn() {
        return browser.open(address("/")).click("Se connecter");
    }

    /** Logs in by the e-CPS application. */
    Page byEcps(Doctor doctor) {
        return EcpsLogin.from(logIn()).approve(doctor);
    }

    /** Logs in by the card in the reader. */
    Page byCard() {
        return logIn().click("#social-cps");
    }

    /** Signs in at the portal and clicks on the tile there. */
    Page byTile(Doctor doctor, SignInMeans means) {
        return PlatformLogin.atPortal(browser, guichet.monSisra().home(), doctor, means)
                .click("Service des dossiers");
    }

    /** Address of a tile of the platform that leads to a page. */
    URI tileTo(String path) {
        return tile("iss=" + encoded(guichet.monSisra().issuer()) + "&target_link_uri="
                + encoded(address(path).toString()));
    }

    /** What a link to the tile's address may carry. */
    URI tile(String query) {
        return address("/connexion/initier?" + query);
    }

    /** Creates a dossier; the list, which shows it alone. */
    Page createDossier() {
        return browser.open(address("/dossiers/sanitaire/nouveau"))
                .fill("nom", "ESSAI")
                .fill("prenom", "Renée")
                .fill("code-postal", "14000")
                .fill("ville", "CAEN")
                .click("Créer le dossier");
    }

    /** Number of the first dossier of a list, which is its link. */
    static String numberIn(Page list) {
        return list.find("tbody th a").orElseThrow();
    }

    /** Path of the dossier of that number, such as {@code s 50000001}. */
    static String pathOf(String number) {
        return "/dossiers/sanitaire/" + number.split(" ")[1];
    }

    /** Clicks on "Se déconnecter". */
    Page logOut() {
        return browser.open(address("/")).click("Se déconnecter");
    }

    /** What a session that timed out looks like to its browser: nobody has it any more. */
    void loseSession() {
        browser.tamperWithCookie(SESSION_COOKIE, before -> "00000000000000000000000000000000");
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
