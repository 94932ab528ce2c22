package fr.guichet.portal.page;

import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import org.keycloak.models.KeycloakContext;
import org.keycloak.services.resources.RealmsResource;
import org.keycloak.urls.UrlType;

/** Addresses of "Mon espace" in a realm. */
final class EspacePaths {

    /** Id of the resource. */
    static final String ESPACE = "espace";

    /** Where logins come back to. */
    static final String RETURN = "login-redirect";

    private final KeycloakContext context;

    EspacePaths(KeycloakContext context) {
        this.context = context;
    }

    /** {@code /realms/{realm}/espace}, absolute. */
    URI home() {
        return builder().build(context.getRealm().getName());
    }

    URI loginReturn() {
        return builder().path(RETURN).build(context.getRealm().getName());
    }

    /** @param segments each is encoded, so that none leads out of the section */
    URI section(String section, String... segments) {
        UriBuilder address = UriBuilder.fromUri(home()).segment(section);
        for (String segment : segments) {
            address.segment(segment);
        }
        return address.build();
    }

    private UriBuilder builder() {
        return RealmsResource.realmBaseUrl(context.getUri(UrlType.FRONTEND)).path(ESPACE);
    }
}
