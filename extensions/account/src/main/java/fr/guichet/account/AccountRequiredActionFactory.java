package fr.guichet.account;

import java.util.Map;
import org.keycloak.Config;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ServerInfoAwareProviderFactory;

/** What the factories of this module's required actions have in common. */
public abstract class AccountRequiredActionFactory implements RequiredActionFactory, ServerInfoAwareProviderFactory {

    private final String id;
    private final String displayText;

    protected AccountRequiredActionFactory(String id, String displayText) {
        this.id = id;
        this.displayText = displayText;
    }

    @Override
    public final String getId() {
        return id;
    }

    @Override
    public final String getDisplayText() {
        return displayText;
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}

    @Override
    public final Map<String, String> getOperationalInfo() {
        return ModuleVersion.asOperationalInfo();
    }
}
