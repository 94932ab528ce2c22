package fr.guichet.simulator.oidc;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import fr.guichet.simulator.web.Answer;
import fr.guichet.simulator.web.Language;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Optional;

/**
 * Where clients send browsers to log out (OpenID Connect RP-Initiated Logout). An ID token must say which session; a
 * browser goes back to a registered address alone.
 */
final class LogoutEndpoint {

    private final Provider provider;
    private final BrowserCookie cookie;
    private final LogoutNotices notices;
    private final SimplePages pages;

    LogoutEndpoint(Provider provider, BrowserCookie cookie, LogoutNotices notices, SimplePages pages) {
        this.provider = provider;
        this.cookie = cookie;
        this.notices = notices;
        this.pages = pages;
    }

    Answer answer(HttpExchange exchange, Language language) throws IOException {
        Parameters parameters = Parameters.of(exchange);
        Optional<JWTClaimsSet> hint = hint(parameters.get("id_token_hint"));
        Optional<RegisteredClient> client = hint.flatMap(
                        claims -> claims.getAudience().stream().findFirst())
                .flatMap(provider.clients()::of)
                .filter(known ->
                        parameters.find("client_id").map(known.id()::equals).orElse(true));
        if (client.isEmpty()) {
            provider.received().add(new ReceivedLogout("", false, false, false));
            return pages.problem(400, language, Words.LOGOUT_UNPROVEN);
        }
        Optional<Session> session =
                hint.map(claims -> claims.getClaim("sid")).map(String::valueOf).flatMap(provider.sessions()::ofId);
        session.ifPresent(ended -> {
            provider.sessions().end(ended);
            notices.tellAllBut(client.get().id(), ended);
        });
        Optional<URI> back = parameters
                .find("post_logout_redirect_uri")
                .flatMap(asked -> client.get().postLogoutRedirectUris().stream()
                        .filter(registered -> registered.toString().equals(asked))
                        .findFirst());
        provider.received().add(new ReceivedLogout(client.get().id(), true, session.isPresent(), back.isPresent()));
        return back.map(address -> Answer.redirect(withState(address, parameters.find("state"))))
                .orElseGet(() -> pages.say(language, Words.LOGGED_OUT))
                .withCookie(cookie.name(), "");
    }

    private Optional<JWTClaimsSet> hint(String token) {
        try {
            SignedJWT parsed = SignedJWT.parse(token);
            JWTClaimsSet claims = parsed.getJWTClaimsSet();
            // It may have ended: it only says who is to be logged out.
            return provider.keys().signed(parsed)
                            && provider.addresses().issuer().equals(claims.getIssuer())
                    ? Optional.of(claims)
                    : Optional.empty();
        } catch (ParseException absentOrMalformed) {
            return Optional.empty();
        }
    }

    private static URI withState(URI address, Optional<String> state) {
        return state.map(value -> URI.create(address + (address.getRawQuery() == null ? "?" : "&") + "state="
                        + URLEncoder.encode(value, StandardCharsets.UTF_8)))
                .orElse(address);
    }
}
