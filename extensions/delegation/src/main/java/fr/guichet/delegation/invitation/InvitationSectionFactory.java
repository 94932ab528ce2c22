package fr.guichet.delegation.invitation;

import fr.guichet.portal.page.PortalSection;
import fr.guichet.portal.page.PortalSectionFactory;
import org.keycloak.models.KeycloakSession;

/** Declares the section of invitations. */
public final class InvitationSectionFactory implements PortalSectionFactory {

    /** It is in no navigation; sections that are come before. */
    private static final int ORDER = 1_000;

    @Override
    public PortalSection create(KeycloakSession session) {
        return new InvitationSection(session);
    }

    @Override
    public String getId() {
        return InvitationAddresses.SECTION;
    }

    @Override
    public int navigationOrder() {
        return ORDER;
    }
}
