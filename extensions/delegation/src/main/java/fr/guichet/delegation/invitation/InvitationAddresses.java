package fr.guichet.delegation.invitation;

import java.net.URI;
import org.keycloak.models.KeycloakContext;
import org.keycloak.services.resources.RealmsResource;
import org.keycloak.urls.UrlType;

/** Where the link of an invitation leads. The token is in the query, which the access log is kept without. */
final class InvitationAddresses {

    /** Segment of the section under {@code espace}. */
    static final String SECTION = "invitation";
    /** Parameter of the link. */
    static final String TOKEN = "jeton";

    private InvitationAddresses() {}

    static URI link(KeycloakContext context, InvitationToken token) {
        return RealmsResource.realmBaseUrl(context.getUri(UrlType.FRONTEND))
                .path("espace")
                .path(SECTION)
                .queryParam(TOKEN, token.value())
                .build(context.getRealm().getName());
    }
}
