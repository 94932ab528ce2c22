package fr.guichet.account.cards;

import fr.guichet.portal.Caller;
import fr.guichet.portal.page.PortalSection;
import fr.guichet.portal.page.SectionPages;
import java.time.Clock;
import org.keycloak.models.KeycloakSession;

/** "Mes cartes", for everybody: who has nothing linked reads how it is done. */
final class CardsSection implements PortalSection {

    private final KeycloakSession session;
    private final Clock clock;

    CardsSection(KeycloakSession session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    @Override
    public String navigationKey() {
        return "cardsNavigation";
    }

    @Override
    public boolean visibleTo(Caller caller) {
        return true;
    }

    @Override
    public Object resource(SectionPages pages, Caller caller) {
        return new CardsPages(session, pages, caller, clock);
    }
}
