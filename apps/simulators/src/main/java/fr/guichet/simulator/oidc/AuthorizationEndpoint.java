package fr.guichet.simulator.oidc;

import com.sun.net.httpserver.HttpExchange;
import fr.guichet.simulator.web.Answer;
import fr.guichet.simulator.web.Language;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Optional;

/** Where clients send browsers to log in: checks the request, then asks the person, or answers from the session. */
final class AuthorizationEndpoint {

    private final Provider provider;
    private final BrowserCookie cookie;
    private final LoginsUnderWay logins;
    private final AuthorizationAnswers answers;
    private final SimplePages pages;

    AuthorizationEndpoint(
            Provider provider,
            BrowserCookie cookie,
            LoginsUnderWay logins,
            AuthorizationAnswers answers,
            SimplePages pages) {
        this.provider = provider;
        this.cookie = cookie;
        this.logins = logins;
        this.answers = answers;
        this.pages = pages;
    }

    Answer answer(HttpExchange exchange, Language language) throws IOException {
        Parameters parameters = Parameters.of(exchange);
        provider.received().add(ReceivedAuthorization.of(parameters));
        Optional<RegisteredClient> client = provider.clients().of(parameters.get("client_id"));
        Optional<URI> redirectUri = uri(parameters.get("redirect_uri"));
        // Nobody is sent to an address that is not registered, not even with an error.
        if (client.isEmpty()
                || redirectUri.filter(client.get().redirectUris()::contains).isEmpty()) {
            return pages.problem(400, language, Words.UNKNOWN_CLIENT);
        }
        try {
            return open(AuthorizationRules.check(client.get(), redirectUri.get(), parameters), exchange);
        } catch (OAuthError refusal) {
            return answers.refused(redirectUri.get(), parameters.get("state"), refusal.code(), refusal.getMessage());
        }
    }

    private Answer open(AuthorizationRequest request, HttpExchange exchange) {
        Optional<Session> session =
                cookie.of(exchange).flatMap(provider.sessions()::ofCookie).filter(known -> suffices(known, request));
        if (session.isPresent()) {
            return answers.granted(request, session.get(), Optional.empty());
        }
        if (request.asks("none")) {
            return answers.refused(request, "login_required", "nobody is signed in");
        }
        String language = request.uiLocales()
                .map(locales -> "&lang="
                        + Language.preferredBy(locales.replace(' ', ',')).code())
                .orElse("");
        return Answer.redirect(provider.addresses()
                .page(SignInPages.PATH + "?login="
                        + logins.open(Optional.of(request)).id() + language));
    }

    private boolean suffices(Session session, AuthorizationRequest request) {
        Duration age = Duration.between(session.signedInAt(), provider.clock().instant());
        return !request.asks("login")
                && request.means(provider.face()).contains(session.means())
                && (request.maxAge().isEmpty()
                        || age.toSeconds() <= request.maxAge().getAsLong());
    }

    private static Optional<URI> uri(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(new URI(text));
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }
}
