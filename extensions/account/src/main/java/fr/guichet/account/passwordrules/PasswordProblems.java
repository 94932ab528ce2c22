package fr.guichet.account.passwordrules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.PasswordPolicy;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.policy.PasswordPolicyProvider;
import org.keycloak.policy.PolicyError;

/**
 * Everything that is wrong with a password. The server's own check stops at the first broken policy, and a person wants
 * to hear of all.
 */
public final class PasswordProblems {

    // Asked about the address where it is the name of the account that the others are asked about.
    private static final String NOT_EMAIL = "notEmail";

    private PasswordProblems() {}

    /** Of a new password of an account that is there. */
    public static List<BrokenRule> of(KeycloakSession session, RealmModel realm, UserModel account, String password) {
        PasswordPolicy policy = realm.getPasswordPolicy();
        List<BrokenRule> broken = new ArrayList<>(
                PasswordRequirements.of(policy, AccountKinds.of(realm, account)).broken(password));
        broken.addAll(others(session, policy, (id, provider) -> provider.validate(realm, account, password)));
        return broken;
    }

    /** Of the password of an account that a first connection is about to make. */
    public static List<BrokenRule> ofFirstConnection(
            KeycloakSession session, PasswordPolicy policy, String username, String email, String password) {
        List<BrokenRule> broken = new ArrayList<>(PasswordRequirements.of(policy, AccountKinds.OF_A_FIRST_CONNECTION)
                .broken(password));
        broken.addAll(others(
                session,
                policy,
                (id, provider) -> provider.validate(id.equals(NOT_EMAIL) ? email : username, password)));
        return broken;
    }

    private static List<BrokenRule> others(
            KeycloakSession session,
            PasswordPolicy policy,
            BiFunction<String, PasswordPolicyProvider, PolicyError> check) {
        TreeSet<String> ids = new TreeSet<>(policy.getPolicies());
        Arrays.stream(PasswordRule.values()).map(PasswordRule::policy).forEach(ids::remove);
        ids.remove(StrongPasswordPolicyFactory.ID);
        return ids.stream()
                .map(id -> check.apply(id, session.getProvider(PasswordPolicyProvider.class, id)))
                .filter(Objects::nonNull)
                .map(PasswordProblems::broken)
                .toList();
    }

    private static BrokenRule broken(PolicyError error) {
        return new BrokenRule(
                error.getMessage(), List.of(Objects.requireNonNullElse(error.getParameters(), new Object[0])));
    }
}
