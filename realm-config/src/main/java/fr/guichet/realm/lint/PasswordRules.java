package fr.guichet.realm.lint;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A {@code passwordPolicy} taken apart as the server does it, where the last of two rules of a name counts. */
final class PasswordRules {

    private final Map<String, String> rules = new HashMap<>();

    /** @param policy such as {@code length(8) and digits(1)} */
    PasswordRules(String policy) {
        for (String rule : policy.split(" and ")) {
            int open = rule.indexOf('(');
            int close = rule.lastIndexOf(')');
            rules.put(
                    (open < 0 ? rule : rule.substring(0, open)).strip(),
                    open < 0 || close < open
                            ? ""
                            : rule.substring(open + 1, close).strip());
        }
    }

    boolean has(String rule) {
        return rules.containsKey(rule);
    }

    /** What stands in brackets, word by word; nothing when there is no such rule. */
    List<String> words(String rule) {
        return List.of(rules.getOrDefault(rule, "").split("\\s+"));
    }

    /** The number that it begins with; zero when there is none. */
    int number(String rule) {
        String first = words(rule).get(0);
        return first.matches("\\d{1,4}") ? Integer.parseInt(first) : 0;
    }
}
