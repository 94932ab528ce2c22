package fr.guichet.account.passwordrules;

import fr.guichet.identity.AccountKind;
import java.util.Set;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.policy.PasswordPolicyProvider;
import org.keycloak.policy.PolicyError;

/**
 * The stronger rule as a policy of the server, which asks it wherever a password is set, the admin API included. There
 * it can name one broken rule alone; our own pages name all of them ({@link PasswordProblems}).
 */
final class StrongPasswordPolicy implements PasswordPolicyProvider {

    private final KeycloakContext context;

    StrongPasswordPolicy(KeycloakContext context) {
        this.context = context;
    }

    @Override
    public PolicyError validate(RealmModel realm, UserModel user, String password) {
        return validate(realm, AccountKinds.of(realm, user), password);
    }

    /** Before there is an account: a first connection, which makes a self-employed professional's. */
    @Override
    public PolicyError validate(String user, String password) {
        return validate(context.getRealm(), AccountKinds.OF_A_FIRST_CONNECTION, password);
    }

    private static PolicyError validate(RealmModel realm, Set<AccountKind> kinds, String password) {
        StrongPassword strong = realm.getPasswordPolicy().getPolicyConfig(StrongPasswordPolicyFactory.ID);
        if (strong == null || !strong.appliesTo(kinds)) {
            return null;
        }
        return new PasswordRequirements(strong.minimums())
                .broken(password).stream()
                        .findFirst()
                        .map(rule -> new PolicyError(
                                rule.messageKey(), rule.parameters().toArray()))
                        .orElse(null);
    }

    @Override
    public Object parseConfig(String value) {
        return StrongPassword.parse(value);
    }

    @Override
    public void close() {}
}
