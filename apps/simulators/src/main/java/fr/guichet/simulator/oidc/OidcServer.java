package fr.guichet.simulator.oidc;

import com.sun.net.httpserver.HttpExchange;
import fr.guichet.simulator.web.Answer;
import fr.guichet.simulator.web.Language;
import fr.guichet.simulator.web.Request;
import java.io.IOException;
import java.util.Optional;

/** Leads every request to its endpoint or page. */
final class OidcServer {

    private final Provider provider;
    private final TokenEndpoint token;
    private final UserinfoEndpoint userinfo;
    private final AuthorizationEndpoint authorization;
    private final LogoutEndpoint logout;
    private final SignInPages signIn;
    private final PhonePages phone;
    private final PortalPages portal;
    private final SimplePages pages;

    OidcServer(Provider provider, LogoutNotices notices, int port) {
        this.provider = provider;
        this.token = new TokenEndpoint(provider);
        this.userinfo = new UserinfoEndpoint(provider);
        FaceLayout layout = new FaceLayout(provider.face());
        this.pages = new SimplePages(layout);
        BrowserCookie cookie = new BrowserCookie(provider.face(), port);
        LoginsUnderWay logins = new LoginsUnderWay();
        AuthorizationAnswers answers = new AuthorizationAnswers(provider);
        SignInCompletion completion = new SignInCompletion(provider, logins, cookie, answers, pages);
        this.authorization = new AuthorizationEndpoint(provider, cookie, logins, answers, pages);
        this.logout = new LogoutEndpoint(provider, cookie, notices, pages);
        this.signIn = new SignInPages(provider, logins, completion, layout, pages);
        this.phone = new PhonePages(provider, logins, completion, layout, pages);
        this.portal = new PortalPages(provider, cookie, logins, layout, notices);
    }

    void show(Tile tile) {
        portal.show(tile);
    }

    void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (provider.behaviours().isDown()) {
                // Closing the exchange without an answer ends the connection.
                return;
            }
            String path = exchange.getRequestURI().getRawPath();
            Optional<Endpoint> endpoint = provider.addresses().at(path);
            if (endpoint.isPresent()) {
                provider.received().count(endpoint.get());
                endpoint(endpoint.get(), exchange);
            } else if (path.equals(OidcSimulator.ELSEWHERE)) {
                provider.received().followedElsewhere();
                Answer.json(200, "{}").send(exchange);
            } else {
                page(Request.read(exchange)).send(exchange);
            }
        }
    }

    private void endpoint(Endpoint endpoint, HttpExchange exchange) throws IOException {
        switch (endpoint) {
            case DISCOVERY -> {
                beSlow();
                Json.answer(200, DiscoveryDocument.of(provider.addresses())).send(exchange);
            }
            case KEYS -> {
                beSlow();
                Json.answer(200, provider.keys().publicKeys().toJSONObject()).send(exchange);
            }
            case TOKEN -> {
                beSlow();
                token.answer(exchange);
            }
            case USERINFO -> {
                beSlow();
                userinfo.answer(exchange);
            }
            case AUTHORIZATION ->
                authorization.answer(exchange, language(exchange)).send(exchange);
            case LOGOUT -> logout.answer(exchange, language(exchange)).send(exchange);
        }
    }

    /** What servers call is slow; pages are not, because a browser waits as long as its person does. */
    private void beSlow() {
        provider.pauses().pause(provider.behaviours().delay());
    }

    private Answer page(Request request) {
        if (!request.isForThisMachine() || (request.isPost() && !request.isFromThisSite())) {
            return pages.problem(403, request.language(), Words.FORBIDDEN);
        }
        return (request.isPost() ? submitted(request) : opened(request))
                .orElseGet(() -> pages.problem(404, request.language(), Words.NOT_FOUND));
    }

    private Optional<Answer> opened(Request request) {
        return switch (request.path()) {
            case "/" -> Optional.of(portal.home(request));
            case "/pages.css" -> Optional.of(Answer.style());
            case SignInPages.PATH -> Optional.of(signIn.open(request));
            case PhonePages.PATH -> Optional.of(phone.open(request));
            default -> Optional.empty();
        };
    }

    private Optional<Answer> submitted(Request request) {
        return switch (request.path()) {
            case SignInPages.PATH -> Optional.of(signIn.submit(request));
            case PhonePages.PATH -> Optional.of(phone.submit(request));
            case PortalPages.SIGN_IN -> Optional.of(portal.signIn(request));
            case PortalPages.SIGN_OUT -> Optional.of(portal.signOut(request));
            default -> Optional.empty();
        };
    }

    private static Language language(HttpExchange exchange) {
        String preferred = exchange.getRequestHeaders().getFirst("Accept-Language");
        return preferred == null ? Language.FR : Language.preferredBy(preferred);
    }
}
