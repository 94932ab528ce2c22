package fr.guichet.onetimecode.device;

import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import org.keycloak.models.KeycloakContext;
import org.keycloak.services.resources.RealmsResource;

/**
 * Carries the {@link DeviceCookie} between browser and server. Always {@code Secure}, also where the server believes
 * itself on plain HTTP, {@code HttpOnly}, and {@code SameSite=Strict}: the browser sends it with what a person does on
 * the login host's own pages, such as validating the password, and never with a request that another site began. So it
 * is there when the step after the password looks for it, and nowhere else.
 */
final class BrowserCookie {

    /** Name of the cookie. */
    static final String NAME = "GUICHET_DEVICE";

    private final KeycloakContext context;

    BrowserCookie(KeycloakContext context) {
        this.context = context;
    }

    DeviceCookie read() {
        Cookie cookie = context.getRequestHeaders().getCookies().get(NAME);
        return DeviceCookie.read(cookie == null ? null : cookie.getValue());
    }

    /** @param longest as long as anybody's device of this realm may be trusted: the server judges each for itself */
    void write(DeviceCookie content, Duration longest) {
        String path = RealmsResource.realmBaseUrl(context.getUri())
                .path("/")
                .build(context.getRealm().getName())
                .getRawPath();
        context.getHttpResponse()
                .setCookieIfAbsent(new NewCookie.Builder(NAME)
                        .value(content.text())
                        .path(path)
                        .maxAge(Math.toIntExact(longest.toSeconds()))
                        .secure(true)
                        .httpOnly(true)
                        .sameSite(NewCookie.SameSite.STRICT)
                        .build());
    }
}
