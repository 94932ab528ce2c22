package fr.guichet.tests.harness;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

/**
 * Somebody who is logged in: their browser, and the tokens that programs get for them. All of their tokens are of the
 * level that the login proved.
 */
public final class Caller {
    /** The optional scope whose tokens our APIs take. */
    public static final String API_SCOPE = "guichet-api";

    /** What the dossier service of the tests forgives a clock. */
    static final Duration CLOCK_SKEW = Duration.ofSeconds(1);

    private static final String OF_ANOTHER_AUDIENCE = "test-other-audience";
    private static final String SHORT_LIVED = "test-short-lived";

    private final TestRealm realm;
    private final URI dossiers;
    private final Browser browser;
    private final RelyingParty.Tokens tokens;

    private Caller(TestRealm realm, URI dossiers, Browser browser) {
        this.realm = realm;
        this.dossiers = dossiers;
        this.browser = browser;
        this.tokens = tokensOf(forApis(realm.login()));
    }

    /** @param browser that is logged in: whoever needs a page to log in again gets no tokens */
    static Caller in(TestRealm realm, URI dossiers, Browser browser) {
        return new Caller(realm, dossiers, browser);
    }

    private static RelyingParty.Login forApis(RelyingParty.Login login) {
        return login.with("scope", "openid " + API_SCOPE);
    }

    private RelyingParty.Tokens tokensOf(RelyingParty.Login login) {
        return login.tokens(browser.open(login.address()));
    }

    public Browser browser() {
        return browser;
    }

    /** What the relying party got when this caller was made. */
    public RelyingParty.Tokens tokens() {
        return tokens;
    }

    /** What it gets now: claims change while the session lasts. */
    public RelyingParty.Tokens freshTokens() {
        return tokensOf(forApis(realm.login()));
    }

    /** The gateway's APIs with a good token; paths begin at the realm's issuer, such as {@code /delegations}. */
    public ApiClient api() {
        return with(tokens.accessToken());
    }

    /** The same with any token. */
    public ApiClient with(String accessToken) {
        return realm.api().with(accessToken);
    }

    /** The dossier service's API with a good token. */
    public ApiClient dossiers() {
        return ApiClient.anonymous(dossiers).with(tokens.accessToken());
    }

    /** A good token for the dossier service, which did not ask for the gateway's APIs. */
    public String tokenWithoutApiScope() {
        return tokensOf(realm.login()).accessToken();
    }

    /** A token of this person's that was made for no API of ours and no service. */
    public String tokenOfAnotherAudience() {
        return tokensOf(realm.login().as(OF_ANOTHER_AUDIENCE)).accessToken();
    }

    /** A token that was good, waited for until it is over everywhere: some three seconds. */
    public String expiredToken() {
        RelyingParty.Tokens shortLived = tokensOf(forApis(realm.login().as(SHORT_LIVED)));
        long end = shortLived.accessClaims().path("exp").asLong();
        // The last second of a token counts as a whole one.
        Instant over = Instant.ofEpochSecond(end + 1).plus(CLOCK_SKEW);
        while (!Instant.now().isAfter(over)) {
            LockSupport.parkUntil(over.toEpochMilli() + 1);
        }
        return shortLived.accessToken();
    }
}
