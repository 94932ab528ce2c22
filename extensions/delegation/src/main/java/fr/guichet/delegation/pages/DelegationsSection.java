package fr.guichet.delegation.pages;

import fr.guichet.delegation.DelegationDesk;
import fr.guichet.delegation.Delegations;
import fr.guichet.delegation.Page;
import fr.guichet.portal.Caller;
import fr.guichet.portal.page.PortalSection;
import fr.guichet.portal.page.SectionPages;
import java.time.Clock;
import org.keycloak.models.KeycloakSession;

/** Shown to those who can authorise somebody, and to those who have been. */
final class DelegationsSection implements PortalSection {

    private static final Page ONE = new Page(0, 1);

    private final KeycloakSession session;
    private final Clock clock;

    DelegationsSection(KeycloakSession session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    @Override
    public String navigationKey() {
        return "delegationsTitle";
    }

    @Override
    public boolean visibleTo(Caller caller) {
        DelegationDesk desk = desk(caller);
        return desk.refusalToGive().isEmpty()
                || !desk.given(ONE).isEmpty()
                || !desk.received(ONE).isEmpty();
    }

    @Override
    public Object resource(SectionPages pages, Caller caller) {
        return new DelegationsPages(pages, desk(caller), clock);
    }

    private DelegationDesk desk(Caller caller) {
        return session.getProvider(Delegations.class).deskOf(caller.account());
    }
}
