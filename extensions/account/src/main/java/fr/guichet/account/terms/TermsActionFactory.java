package fr.guichet.account.terms;

import fr.guichet.account.AccountRequiredActionFactory;
import java.time.Clock;
import java.util.List;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RequiredActionConfigModel;
import org.keycloak.provider.ProviderConfigProperty;

/** Declares the required action {@value #ID}. */
public final class TermsActionFactory extends AccountRequiredActionFactory {

    /** Id and alias of the required action. */
    public static final String ID = "guichet-terms";

    private final RequiredActionProvider action = new TermsAction(Clock.systemUTC());

    public TermsActionFactory() {
        super(ID, "Guichet: terms of use");
    }

    @Override
    public RequiredActionProvider create(KeycloakSession session) {
        return action;
    }

    @Override
    public boolean isConfigurable() {
        return true;
    }

    @Override
    public List<ProviderConfigProperty> getConfigMetadata() {
        return TermsVersion.properties();
    }

    /** Refuses a version without a name when it is saved. */
    @Override
    public void validateConfig(KeycloakSession session, RealmModel realm, RequiredActionConfigModel model) {
        TermsVersion.inForce(model);
    }
}
