package fr.guichet.account.space;

import fr.guichet.portal.Caller;
import fr.guichet.portal.page.PortalSection;
import fr.guichet.portal.page.SectionPages;
import org.keycloak.models.KeycloakSession;

/** "Espace libéral", shown to whom it could be opened; others who know the address read why it is not. */
final class SpaceSection implements PortalSection {

    private final KeycloakSession session;

    SpaceSection(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public String navigationKey() {
        return "spaceNavigation";
    }

    @Override
    public boolean visibleTo(Caller caller) {
        SpaceState state = SpaceState.of(session, caller);
        return state instanceof SpaceState.Ready || state instanceof SpaceState.LogInStrongly;
    }

    @Override
    public Object resource(SectionPages pages, Caller caller) {
        return new SpacePages(session, pages, caller);
    }
}
