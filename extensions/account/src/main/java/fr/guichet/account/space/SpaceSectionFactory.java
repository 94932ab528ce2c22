package fr.guichet.account.space;

import fr.guichet.portal.page.PortalSection;
import fr.guichet.portal.page.PortalSectionFactory;
import org.keycloak.models.KeycloakSession;

/** Declares the section {@value #ID}. */
public final class SpaceSectionFactory implements PortalSectionFactory {

    /** Segment of the address. */
    public static final String ID = "espace-liberal";

    private static final int PLACE = 40;

    @Override
    public PortalSection create(KeycloakSession session) {
        return new SpaceSection(session);
    }

    @Override
    public int navigationOrder() {
        return PLACE;
    }

    @Override
    public String getId() {
        return ID;
    }
}
