package fr.guichet.onetimecode.code;

import java.util.List;
import org.keycloak.Config;
import org.keycloak.component.ComponentModel;
import org.keycloak.component.ComponentValidationException;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.ProviderConfigProperty;

/** The limits of a realm, refused when they are saved or imported and not when a doctor waits for a code. */
public final class RealmCodeLimitsFactory implements CodeLimitsFactory {

    public static final String PROVIDER_ID = "guichet-one-time-code-limits";

    @Override
    public String getId() {
        return PROVIDER_ID;
    }

    @Override
    public String getHelpText() {
        return "Lifetime of one-time codes, how often they may be tried and sent, and how long devices are trusted.";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return CodePolicyProperties.all();
    }

    @Override
    public void validateConfiguration(KeycloakSession session, RealmModel realm, ComponentModel model) {
        try {
            RealmLimits.requireTheOnlyOnes(realm, model);
            RealmLimits.of(model);
        } catch (InvalidLimitException invalid) {
            throw new ComponentValidationException(invalid.getMessage(), invalid);
        }
    }

    @Override
    public CodeLimits create(KeycloakSession session, ComponentModel model) {
        CodePolicy policy = RealmLimits.of(model);
        return () -> policy;
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}
