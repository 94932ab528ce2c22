package fr.guichet.tests.operations;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.simulator.pki.TestCard;
import fr.guichet.tests.harness.Browser;
import fr.guichet.tests.harness.GatewayExtension;
import fr.guichet.tests.harness.Page;
import fr.guichet.tests.harness.PasswordLogin;
import fr.guichet.tests.harness.TestGuichet;
import fr.guichet.tests.harness.TestRealm;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The security headers of every kind of page and answer. {@code Strict-Transport-Security} of the dossier service is its
 * proxy's: it knows only its own plain HTTP.
 */
@ExtendWith(GatewayExtension.class)
class SecurityHeadersTest {

    private static final String POLICY = "Content-Security-Policy";

    private final TestGuichet guichet;
    private final TestRealm realm;

    SecurityHeadersTest(TestGuichet guichet, TestRealm realm) {
        this.guichet = guichet;
        this.realm = realm;
    }

    @Test
    void everyPageOfTheServerLoadsNothingFromElsewhereAndIsFramedByNobodyElse() {
        pagesOfTheServer().forEach((name, page) -> {
            assertThat(page.apply(POLICY)).as(name).hasValueSatisfying(policy -> assertThat(policy)
                    .contains("default-src 'self'", "frame-ancestors 'self'", "object-src 'none'", "base-uri 'self'")
                    .doesNotContain("unsafe-eval", "http:", "https:", "*"));
            assertHasCommonHeaders(name, page);
            assertThat(page.apply("X-Frame-Options")).as(name).hasValue("SAMEORIGIN");
            assertThat(page.apply("Strict-Transport-Security")).as(name).isPresent();
        });
    }

    @Test
    void everyPageOfALoginIsKeptByNoCache() {
        Map<String, Function<String, Optional<String>>> pages = pagesOfTheServer();
        pages.remove("account console");

        pages.forEach((name, page) -> assertThat(page.apply("Cache-Control"))
                .as(name)
                .hasValueSatisfying(caching -> assertThat(caching).contains("no-store")));
    }

    @Test
    void ourOwnPagesHaveNoScriptAndAllowNone() {
        Browser person = guichet.callers().byPassword(guichet.connectedDoctor()).browser();
        for (String path : new String[] {"/espace/etablissement", "/espace/delegations", "/espace/nulle-part"}) {
            Page page = person.open(URI.create(realm.issuer() + path));

            assertThat(page.header(POLICY)).as(path).hasValueSatisfying(policy -> assertThat(policy)
                    .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'")
                    .doesNotContain("script-src", "unsafe"));
            assertThat(page.header("X-Frame-Options")).as(path).hasValue("DENY");
            assertThat(page.header("Permissions-Policy")).as(path).isPresent();
            assertThat(page.header("Strict-Transport-Security")).as(path).isPresent();
            assertThat(page.header("Cache-Control")).as(path).hasValue("no-store");
            assertHasCommonHeaders(path, page::header);
        }
    }

    @Test
    void anAnswerOfAnApiIsKeptByNoCacheAndReadAsWhatItSaysItIs() {
        for (String path : new String[] {"/delegations/", "/delegations/nulle-part"}) {
            HttpHeaders answer = get(URI.create(realm.issuer() + path));

            assertThat(answer.firstValue("Content-Type")).as(path).hasValue("application/problem+json");
            assertThat(answer.firstValue("Cache-Control")).as(path).hasValue("no-store");
            assertHasCommonHeaders(path, answer::firstValue);
        }
    }

    @Test
    void theCardHostSendsBackWithoutLeavingATraceInACacheOrAReferrer() {
        Browser browser = guichet.browserWith(TestCard.DOCTOR_ANNE);
        Page means = browser.open(realm.login().address());
        URI cardHost = browser.redirectOf(means.target("#social-cps"));

        UnaryOperator<String> answer = browser.headersOf(cardHost);

        assertThat(answer.apply("Location")).startsWith(guichet.loginHost().toString());
        assertThat(answer.apply("Cache-Control")).isEqualTo("no-store");
        assertHasCommonHeaders("card host", name -> Optional.ofNullable(answer.apply(name)));
    }

    @Test
    void theDossierServiceAllowsNoScriptAndNoFrame() {
        Browser person = People.loggedInByCard(guichet).browser();
        Map<String, Page> pages = new LinkedHashMap<>();
        pages.put("start", guichet.browser().open(guichet.dossierService()));
        pages.put("help", guichet.browser().open(guichet.dossierService().resolve("/aide")));
        pages.put("dossiers", person.open(guichet.dossierService().resolve("/dossiers")));

        pages.forEach((name, page) -> {
            assertThat(page.header(POLICY)).as(name).hasValueSatisfying(policy -> assertThat(policy)
                    .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'")
                    .doesNotContain("script-src", "unsafe"));
            assertThat(page.header("X-Content-Type-Options")).as(name).hasValue("nosniff");
            assertThat(page.header("Referrer-Policy")).as(name).hasValue("same-origin");
            assertThat(page.header("Permissions-Policy")).as(name).isPresent();
            assertThat(page.header("Cache-Control")).as(name).hasValueSatisfying(caching -> assertThat(caching)
                    .contains("no-store"));
        });
    }

    @Test
    void theDossierServicesApiIsKeptByNoCache() {
        HttpHeaders refusal = get(guichet.dossierService().resolve("/api/dossiers"));

        assertThat(refusal.firstValue("Cache-Control"))
                .hasValueSatisfying(caching -> assertThat(caching).contains("no-store"));
        assertThat(refusal.firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    private Map<String, Function<String, Optional<String>>> pagesOfTheServer() {
        Map<String, Function<String, Optional<String>>> pages = new LinkedHashMap<>();
        Page means = guichet.browser().open(realm.login().address());
        pages.put("means of login", means::header);
        Page password =
                PasswordLogin.open(guichet.browser(), realm.login().address()).send("80000000001", "Nobody-0");
        pages.put("refused password", password::header);
        Page code =
                PasswordLogin.open(guichet.browser(), realm.login().address()).send(guichet.connectedDoctor());
        pages.put("code", code::header);
        Page refused = guichet.browserWith(TestCard.DOCTOR_REVOKED)
                .open(realm.login().address())
                .click("#social-cps");
        pages.put("refused card", refused::header);
        Page first = guichet.browserWith(guichet.pki().issue(guichet.newDoctor().card()))
                .open(realm.login().address())
                .click("#social-cps");
        pages.put("first connection", first::header);
        pages.put("account console", get(URI.create(realm.issuer() + "/account/"))::firstValue);
        return pages;
    }

    private static void assertHasCommonHeaders(String name, Function<String, Optional<String>> headers) {
        assertThat(headers.apply("X-Content-Type-Options")).as(name).hasValue("nosniff");
        assertThat(headers.apply("Referrer-Policy")).as(name).hasValue("no-referrer");
    }

    private static HttpHeaders get(URI address) {
        try {
            return HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
                    .headers();
        } catch (IOException e) {
            throw new AssertionError(address + " does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }
}
