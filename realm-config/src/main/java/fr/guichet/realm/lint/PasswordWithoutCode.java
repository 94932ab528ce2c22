package fr.guichet.realm.lint;

import fr.guichet.realm.lint.LintedFlows.Step;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** OTP-1: beside every step that takes a password, or around it, the step of the code, and required. */
final class PasswordWithoutCode implements LintRule {

    /** Ours that take one, and the server's. */
    private static final Set<String> PASSWORD = Set.of(
            "guichet-password",
            "guichet-first-connection",
            "auth-username-password-form",
            "auth-password-form",
            "idp-username-password-form",
            "direct-grant-validate-password");

    /** @param above flows that lead here, whose steps were looked at */
    private static void breaches(
            LintedFlows flows, String alias, boolean asked, Set<String> above, Set<List<String>> found) {
        if (above.contains(alias)) {
            return;
        }
        Set<String> below = new HashSet<>(above);
        below.add(alias);
        boolean code = asked || flows.requires(alias, LintedFlows.CODE);
        for (Step step : flows.steps(alias)) {
            if (PASSWORD.contains(step.authenticator()) && !code) {
                found.add(step.path("authenticator"));
            }
            step.flow().ifPresent(inner -> breaches(flows, inner, code, below, found));
        }
    }

    @Override
    public String id() {
        return "password-without-code";
    }

    @Override
    public String reason() {
        return "a password alone would log in: no one-time code is required beside it";
    }

    @Override
    public List<List<String>> breaches(LintedRealm realm) {
        LintedFlows flows = realm.flows();
        Set<List<String>> found = new LinkedHashSet<>();
        flows.top().forEach(alias -> breaches(flows, alias, false, Set.of(), found));
        return List.copyOf(found);
    }
}
