package fr.guichet.account.passwordrules;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * The new password as it was sent, twice.
 *
 * @param password empty when there is none
 * @param confirmation the same
 */
record NewPasswordForm(String password, String confirmation) {

    static final String PASSWORD = "password-new";
    static final String CONFIRMATION = "password-confirm";

    /** A rule that a field of the form breaks. */
    record Problem(String field, String messageKey, List<Object> parameters) {}

    /** @param parameters the value of a parameter of the request, or null */
    static NewPasswordForm read(Function<String, String> parameters) {
        return new NewPasswordForm(
                Objects.requireNonNullElse(parameters.apply(PASSWORD), ""),
                Objects.requireNonNullElse(parameters.apply(CONFIRMATION), ""));
    }

    /** @param rules what a password breaks */
    List<Problem> problems(Function<String, List<BrokenRule>> rules) {
        List<Problem> problems = new ArrayList<>();
        if (password.isBlank()) {
            problems.add(new Problem(PASSWORD, "accountPasswordMissing", List.of()));
        } else {
            rules.apply(password)
                    .forEach(rule -> problems.add(new Problem(PASSWORD, rule.messageKey(), rule.parameters())));
        }
        if (confirmation.isEmpty()) {
            problems.add(new Problem(CONFIRMATION, "accountPasswordConfirmMissing", List.of()));
        } else if (!password.isBlank() && !confirmation.equals(password)) {
            problems.add(new Problem(CONFIRMATION, "accountPasswordConfirmDifferent", List.of()));
        }
        return problems;
    }

    /** Neither of the two. */
    @Override
    public String toString() {
        return "NewPasswordForm";
    }
}
