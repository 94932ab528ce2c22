package fr.guichet.onetimecode.login;

import fr.guichet.onetimecode.ModuleVersion;
import fr.guichet.onetimecode.device.TrustedDeviceCredentialProviderFactory;
import fr.guichet.onetimecode.enrolment.SmsCredentialProviderFactory;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.keycloak.Config;
import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.AuthenticatorFactory;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.credential.OTPCredentialModel;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ServerInfoAwareProviderFactory;

/** Declares {@value #ID}, which belongs right after the step that checks the password. */
public final class OneTimeCodeAuthenticatorFactory implements AuthenticatorFactory, ServerInfoAwareProviderFactory {

    /** Id of the execution in a flow, and of this step in the events. */
    public static final String ID = "guichet-one-time-code";

    private static final Requirement[] REQUIREMENTS = {Requirement.REQUIRED, Requirement.DISABLED};

    private final Authenticator authenticator = new OneTimeCodeAuthenticator(Clock.systemUTC());

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public String getDisplayType() {
        return "Guichet: one-time code";
    }

    @Override
    public String getHelpText() {
        return "Sends a code by e-mail or SMS and asks for it.";
    }

    /**
     * The server's own category of one-time passwords. Its brute-force protection drops the failures of a step of any
     * category it does not know, and then nothing but this module's own limits would stand between a guesser and the
     * account.
     */
    @Override
    public String getReferenceCategory() {
        return OTPCredentialModel.TYPE;
    }

    /** The credentials that this step reads, so that the account console lists them while a flow uses it. */
    @Override
    public Set<String> getOptionalReferenceCategories(KeycloakSession session) {
        return Set.of(SmsCredentialProviderFactory.ID, TrustedDeviceCredentialProviderFactory.ID);
    }

    @Override
    public Authenticator create(KeycloakSession session) {
        return authenticator;
    }

    @Override
    public Requirement[] getRequirementChoices() {
        return REQUIREMENTS.clone();
    }

    @Override
    public boolean isConfigurable() {
        return true;
    }

    @Override
    public boolean isUserSetupAllowed() {
        return false;
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return CodeStepConfig.properties();
    }

    @Override
    public Map<String, String> getOperationalInfo() {
        return ModuleVersion.asOperationalInfo();
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}
