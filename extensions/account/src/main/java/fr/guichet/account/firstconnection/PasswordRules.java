package fr.guichet.account.firstconnection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.PasswordPolicy;
import org.keycloak.policy.PasswordPolicyProvider;
import org.keycloak.policy.PolicyError;

/**
 * The realm's password policy (ACC-2), asked rule by rule: the server's own check stops at the first broken one, and a
 * person wants to hear of all.
 */
final class PasswordRules {

    // Ids of the server's policies; their order is the order in which the page says them.
    private static final Map<String, String> SHOWN = shown();
    private static final String NOT_EMAIL = "notEmail";

    private PasswordRules() {}

    /** Every rule of the policy that {@code password} breaks, in the words of the server's own messages. */
    static List<FieldProblem> problems(
            KeycloakSession session, PasswordPolicy policy, String username, String email, String password) {
        List<FieldProblem> problems = new ArrayList<>();
        for (String id : policy.getPolicies()) {
            PolicyError error = session.getProvider(PasswordPolicyProvider.class, id)
                    .validate(id.equals(NOT_EMAIL) ? email : username, password);
            if (error != null) {
                problems.add(problem(error));
            }
        }
        return problems;
    }

    private static FieldProblem problem(PolicyError error) {
        Object[] parameters = Objects.requireNonNullElse(error.getParameters(), new Object[0]);
        return new FieldProblem(FormField.PASSWORD, error.getMessage(), List.of(parameters));
    }

    /** What the page announces: message keys of the rules the policy has, each with its figure. */
    static Map<String, Integer> announced(PasswordPolicy policy) {
        Map<String, Integer> announced = new LinkedHashMap<>();
        SHOWN.forEach((id, key) -> {
            if (policy.getPolicies().contains(id) && policy.getPolicyConfig(id) instanceof Integer minimum) {
                announced.put(key, minimum);
            }
        });
        return announced;
    }

    private static Map<String, String> shown() {
        Map<String, String> shown = new LinkedHashMap<>();
        shown.put("length", "accountPasswordRuleLength");
        shown.put("lowerCase", "accountPasswordRuleLowerCase");
        shown.put("upperCase", "accountPasswordRuleUpperCase");
        shown.put("digits", "accountPasswordRuleDigits");
        shown.put("specialChars", "accountPasswordRuleSpecialChars");
        return shown;
    }
}
