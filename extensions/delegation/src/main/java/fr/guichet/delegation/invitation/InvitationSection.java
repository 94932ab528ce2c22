package fr.guichet.delegation.invitation;

import fr.guichet.portal.Caller;
import fr.guichet.portal.page.PortalSection;
import fr.guichet.portal.page.SectionPages;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;

/** The pages that the link of an invitation leads to; nobody has to be logged in for the first of them. */
final class InvitationSection implements PortalSection {

    private final KeycloakSession session;

    InvitationSection(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public String navigationKey() {
        return "invitationTitle";
    }

    /** One comes here by a link alone. */
    @Override
    public boolean visibleTo(Caller caller) {
        return false;
    }

    @Override
    public Object resource(SectionPages pages, Caller caller) {
        return new InvitationPages(session, pages);
    }

    @Override
    public Optional<Object> publicResource(SectionPages pages) {
        return Optional.of(new InvitationPages(session, pages));
    }
}
