package fr.guichet.delegation.pages;

import fr.guichet.portal.page.PortalSection;
import fr.guichet.portal.page.PortalSectionFactory;
import java.time.Clock;
import org.keycloak.models.KeycloakSession;

/** Puts the pages below {@code /realms/{realm}/espace/delegations}. */
public final class DelegationsSectionFactory implements PortalSectionFactory {

    private static final String ID = "delegations";
    private static final int ORDER = 10;

    @Override
    public PortalSection create(KeycloakSession session) {
        return new DelegationsSection(session, Clock.systemUTC());
    }

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public int navigationOrder() {
        return ORDER;
    }
}
