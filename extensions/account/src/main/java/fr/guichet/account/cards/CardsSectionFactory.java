package fr.guichet.account.cards;

import fr.guichet.portal.page.PortalSection;
import fr.guichet.portal.page.PortalSectionFactory;
import java.time.Clock;
import org.keycloak.models.KeycloakSession;

/** Declares the section {@value #ID}. */
public final class CardsSectionFactory implements PortalSectionFactory {

    /** Segment of the address. */
    public static final String ID = "cartes";

    private static final int PLACE = 30;

    @Override
    public PortalSection create(KeycloakSession session) {
        return new CardsSection(session, Clock.systemUTC());
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
