package fr.guichet.portal.page;

import fr.guichet.identity.AssuranceLevel;
import fr.guichet.portal.Caller;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.managers.AppAuthManager;
import org.keycloak.services.managers.AuthenticationManager.AuthResult;

/**
 * Who is behind the browser: the server's cookie says which session, the session's login to {@link #CLIENT} says at which
 * level. Without that login, however logged in the browser is elsewhere, the person goes through it first.
 */
final class PageCallers {

    /** The realm's client for these pages. */
    static final String CLIENT = "mon-espace";

    private final KeycloakSession session;
    private final KeycloakContext context;
    private Optional<Caller> current;

    PageCallers(KeycloakSession session) {
        this.session = session;
        this.context = session.getContext();
    }

    /** Empty when nobody is logged in here, or nothing is proven of the login. */
    Optional<Caller> current() {
        if (current == null) {
            current = find();
        }
        return current;
    }

    private Optional<Caller> find() {
        AuthResult authenticated = new AppAuthManager().authenticateIdentityCookie(session, context.getRealm());
        if (authenticated == null || authenticated.session() == null) {
            return Optional.empty();
        }
        AuthenticatedClientSessionModel here =
                authenticated.session().getAuthenticatedClientSessionByClient(client().getId());
        return Optional.ofNullable(here)
                .flatMap(login -> AssuranceLevel.ofLoa(login.getNote(Constants.LEVEL_OF_AUTHENTICATION)))
                .map(level -> new Caller(context.getRealm(), authenticated.user(), authenticated.session(), level));
    }

    /** @throws PageAnswerException the way to the login */
    Caller require(AssuranceLevel minimum) {
        return current()
                .filter(caller -> caller.level().satisfies(minimum))
                .orElseThrow(() -> new PageAnswerException(toLoginAndBack(minimum)));
    }

    Response login(LoginWish wish, String section, String... segments) {
        String home = new EspacePaths(context).home().getRawPath() + "/";
        String path = new EspacePaths(context).section(section, segments).getRawPath();
        return toLogin(wish, path.substring(home.length()), null);
    }

    private Response toLoginAndBack(AssuranceLevel minimum) {
        URI asked = context.getUri().getRequestUri();
        String below = asked.getRawPath();
        below = below.substring(below.indexOf("/" + EspacePaths.ESPACE + "/") + EspacePaths.ESPACE.length() + 2);
        if (!HttpMethod.GET.equals(context.getHttpRequest().getHttpMethod())) {
            // What was to be done is not done by itself after the login: the section's first page asks again.
            int end = below.indexOf('/');
            return toLogin(LoginWish.at(minimum), end < 0 ? below : below.substring(0, end), null);
        }
        return toLogin(LoginWish.at(minimum), below, asked.getRawQuery());
    }

    private Response toLogin(LoginWish wish, String path, String query) {
        WantedPage wanted = WantedPage.of(path, query, wish.minimum().loa());
        String state = wanted.state(PageMac.of(session), new BrowserMark(session).readOrWrite());
        URI address = new LoginAddress(context).of(wish, state);
        return Response.seeOther(address)
                .header("Cache-Control", "no-store")
                .type("text/plain")
                .entity("")
                .build();
    }

    /** The realm's client for these pages; a realm without it has none of them. */
    ClientModel client() {
        ClientModel client = context.getRealm().getClientByClientId(CLIENT);
        if (client == null || !client.isEnabled()) {
            throw new jakarta.ws.rs.NotFoundException();
        }
        return client;
    }
}
