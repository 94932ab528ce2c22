package fr.guichet.portal.page;

import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.NewCookie;
import org.keycloak.common.util.SecretGenerator;
import org.keycloak.models.KeycloakSession;

/**
 * 128 random bits that a browser keeps while it logs in: they tie the answer of a login to the browser that began it. One
 * for all tabs, until the browser is closed.
 */
final class BrowserMark {

    private static final String NAME = "GUICHET_ESPACE";
    private static final int BYTES = 16;

    private final KeycloakSession session;

    BrowserMark(KeycloakSession session) {
        this.session = session;
    }

    /** Null when the browser has none. */
    String read() {
        Cookie cookie = session.getContext().getRequestHeaders().getCookies().get(NAME);
        return cookie == null ? null : cookie.getValue();
    }

    String readOrWrite() {
        String known = read();
        if (known != null && known.matches("[A-Za-z0-9_-]{22}")) {
            return known;
        }
        String made = java.util.Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(SecretGenerator.getInstance().randomBytes(BYTES));
        session.getContext()
                .getHttpResponse()
                .setCookieIfAbsent(new NewCookie.Builder(NAME)
                        .value(made)
                        .path(new EspacePaths(session.getContext()).home().getRawPath())
                        .secure(true)
                        .httpOnly(true)
                        // Lax: the login may come back by way of the card host or another site.
                        .sameSite(NewCookie.SameSite.LAX)
                        .build());
        return made;
    }
}
