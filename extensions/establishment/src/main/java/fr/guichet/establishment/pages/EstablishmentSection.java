package fr.guichet.establishment.pages;

import fr.guichet.establishment.directory.Directory;
import fr.guichet.establishment.directory.OwnMemberships;
import fr.guichet.portal.Caller;
import fr.guichet.portal.page.PortalSection;
import fr.guichet.portal.page.SectionPages;
import org.keycloak.models.KeycloakSession;

/** "Mon établissement": for référents, for who works somewhere, and for who is invited. */
final class EstablishmentSection implements PortalSection {

    private final KeycloakSession session;
    private final RegionalSupport support;

    EstablishmentSection(KeycloakSession session, RegionalSupport support) {
        this.session = session;
        this.support = support;
    }

    @Override
    public String navigationKey() {
        return "establishmentNavigation";
    }

    @Override
    public boolean visibleTo(Caller caller) {
        OwnMemberships own = session.getProvider(Directory.class).own(caller.account());
        return !own.active().isEmpty() || !own.pending().isEmpty();
    }

    @Override
    public Object resource(SectionPages pages, Caller caller) {
        return new EstablishmentPages(session, pages, caller, support);
    }
}
