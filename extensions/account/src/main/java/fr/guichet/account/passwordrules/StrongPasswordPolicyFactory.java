package fr.guichet.account.passwordrules;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.policy.PasswordPolicyProvider;
import org.keycloak.policy.PasswordPolicyProviderFactory;

/** Declares the password policy {@value #ID}, such as {@code guichet-strong-password(12 referent administrator)}. */
public final class StrongPasswordPolicyFactory implements PasswordPolicyProviderFactory {

    /** Id of the policy. */
    public static final String ID = "guichet-strong-password";

    @Override
    public PasswordPolicyProvider create(KeycloakSession session) {
        return new StrongPasswordPolicy(session.getContext());
    }

    @Override
    public String getDisplayName() {
        return "Guichet: stronger password for some kinds of account";
    }

    @Override
    public String getConfigType() {
        return PasswordPolicyProvider.STRING_CONFIG_TYPE;
    }

    @Override
    public String getDefaultConfigValue() {
        return StrongPassword.DEFAULT_SETTING;
    }

    @Override
    public boolean isMultiplSupported() {
        return false;
    }

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}
