package fr.guichet.account.passwordrules;

import fr.guichet.identity.AccountKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.keycloak.models.PasswordPolicy;

/**
 * What is asked of the password of an account: of each rule the strictest of the realm's policies that apply to its
 * kinds. The one place that both announces the rules and finds the broken ones.
 *
 * @param minimums how many of it each rule asks for; a rule that asks for nothing is not in it
 */
public record PasswordRequirements(Map<PasswordRule, Integer> minimums) {

    public PasswordRequirements {
        minimums = Map.copyOf(minimums);
    }

    /** The requirements for an account of these kinds. */
    public static PasswordRequirements of(PasswordPolicy policy, Set<AccountKind> kinds) {
        Map<PasswordRule, Integer> minimums = new EnumMap<>(PasswordRule.class);
        for (PasswordRule rule : PasswordRule.values()) {
            if (policy.getPolicyConfig(rule.policy()) instanceof Integer minimum) {
                minimums.put(rule, minimum);
            }
        }
        if (policy.getPolicyConfig(StrongPasswordPolicyFactory.ID) instanceof StrongPassword strong
                && strong.appliesTo(kinds)) {
            strong.minimums().forEach((rule, minimum) -> minimums.merge(rule, minimum, Math::max));
        }
        return new PasswordRequirements(minimums);
    }

    /** What a page announces: message keys, each with its figure, in the order in which to say them. */
    public Map<String, Integer> announced() {
        Map<String, Integer> announced = new LinkedHashMap<>();
        for (PasswordRule rule : PasswordRule.values()) {
            if (minimums.containsKey(rule)) {
                announced.put(rule.announcedKey(), minimums.get(rule));
            }
        }
        return announced;
    }

    /** Every rule that the password breaks, in the same order. */
    public List<BrokenRule> broken(String password) {
        List<BrokenRule> broken = new ArrayList<>();
        for (PasswordRule rule : PasswordRule.values()) {
            Integer minimum = minimums.get(rule);
            if (minimum != null && rule.count(password) < minimum) {
                broken.add(new BrokenRule(rule.brokenKey(), List.of(minimum)));
            }
        }
        return broken;
    }
}
