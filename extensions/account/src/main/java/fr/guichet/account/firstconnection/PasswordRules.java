package fr.guichet.account.firstconnection;

import fr.guichet.account.passwordrules.AccountKinds;
import fr.guichet.account.passwordrules.PasswordProblems;
import fr.guichet.account.passwordrules.PasswordRequirements;
import java.util.List;
import java.util.Map;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.PasswordPolicy;

/** The rules of passwords (ACC-2), at the password's field of the form. */
final class PasswordRules {

    private PasswordRules() {}

    /** Every rule of the policy that {@code password} breaks, in the words of the server's own messages. */
    static List<FieldProblem> problems(
            KeycloakSession session, PasswordPolicy policy, String username, String email, String password) {
        return PasswordProblems.ofFirstConnection(session, policy, username, email, password).stream()
                .map(rule -> new FieldProblem(FormField.PASSWORD, rule.messageKey(), rule.parameters()))
                .toList();
    }

    /** What the page announces: message keys of the rules the policy has, each with its figure. */
    static Map<String, Integer> announced(PasswordPolicy policy) {
        return PasswordRequirements.of(policy, AccountKinds.OF_A_FIRST_CONNECTION)
                .announced();
    }
}
