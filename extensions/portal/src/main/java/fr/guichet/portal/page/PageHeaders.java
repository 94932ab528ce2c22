package fr.guichet.portal.page;

import java.util.Map;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.headers.SecurityHeadersProvider;
import org.keycloak.models.BrowserSecurityHeaders;
import org.keycloak.models.KeycloakSession;

/**
 * The security headers of a page in the common layout: the realm's, with a stricter content policy. The realm's has to
 * suit the server's own pages, which have inline scripts; these pages have no script at all and are framed by nobody.
 */
final class PageHeaders {

    /** No form-action: browsers apply it to the redirects that follow a form, and those may lead to a login. */
    private static final String CONTENT_POLICY = "default-src 'none'; style-src 'self'; img-src 'self' data:;"
            + " font-src 'self'; frame-ancestors 'none'; base-uri 'none'";

    private static final String PERMISSIONS = "camera=(), geolocation=(), microphone=(), payment=()";

    private final KeycloakSession session;

    PageHeaders(KeycloakSession session) {
        this.session = session;
    }

    void addTo(LoginFormsProvider page) {
        // The server's filter would put the realm's policy in the place of this one.
        session.getProvider(SecurityHeadersProvider.class).options().skipHeaders();
        Map<String, String> ofRealm = session.getContext().getRealm().getBrowserSecurityHeaders();
        for (BrowserSecurityHeaders header : BrowserSecurityHeaders.values()) {
            String value =
                    switch (header) {
                        case CONTENT_SECURITY_POLICY -> CONTENT_POLICY;
                        case X_FRAME_OPTIONS -> "DENY";
                        default -> ofRealm.getOrDefault(header.getKey(), header.getDefaultValue());
                    };
            if (value != null && !value.isEmpty()) {
                page.setResponseHeader(header.getHeaderName(), value);
            }
        }
        page.setResponseHeader("Permissions-Policy", PERMISSIONS);
        page.setResponseHeader("Cache-Control", "no-store");
    }
}
