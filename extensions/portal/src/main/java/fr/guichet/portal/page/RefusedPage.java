package fr.guichet.portal.page;

import fr.guichet.portal.Caller;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;

/** The page that says why a page is refused, and what to do. */
final class RefusedPage {

    private RefusedPage() {}

    static Response of(KeycloakSession session, String section, Optional<Caller> caller, PageRefusal refusal) {
        return new PortalPage(session, section, caller, "portal-refused.ftl")
                .with("refusedTitle", refusal.titleKey())
                .with("refusedText", refusal.textKey())
                .status(Response.Status.fromStatusCode(refusal.status()))
                .render();
    }
}
