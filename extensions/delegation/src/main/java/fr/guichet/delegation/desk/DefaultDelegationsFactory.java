package fr.guichet.delegation.desk;

import fr.guichet.delegation.Delegations;
import fr.guichet.delegation.DelegationsFactory;
import fr.guichet.portal.background.BackgroundWork;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.keycloak.Config;
import org.keycloak.component.ComponentModel;
import org.keycloak.component.ComponentValidationException;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.ProviderConfigProperty;

/** Hands out delegations, and refuses settings that make no sense when they are saved or imported. */
public final class DefaultDelegationsFactory implements DelegationsFactory {

    /** Id of the provider, and of the component that holds a realm's settings. */
    public static final String ID = "guichet-delegations";

    private static final int THREADS = 2;
    private static final int WAITING = 1_000;

    private final BackgroundWork work = new BackgroundWork(ID, THREADS, WAITING);
    private final SecureRandom random = new SecureRandom();

    @Override
    public Delegations create(KeycloakSession session) {
        return new DefaultDelegations(session, work, Clock.systemUTC(), random);
    }

    @Override
    public Delegations create(KeycloakSession session, ComponentModel model) {
        return create(session);
    }

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public String getHelpText() {
        return "Who may delegate, for how long, and how assistants are invited.";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return PolicyProperties.all();
    }

    @Override
    public void validateConfiguration(KeycloakSession session, RealmModel realm, ComponentModel model) {
        try {
            RealmPolicy.requireTheOnlyOne(realm, model);
            RealmPolicy.of(model);
        } catch (InvalidPolicyException invalid) {
            throw new ComponentValidationException(invalid.getMessage(), invalid);
        }
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {
        work.close();
    }
}
