package fr.guichet.account.passwordrules;

import fr.guichet.identity.AccountKind;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.keycloak.policy.PasswordPolicyConfigException;

/**
 * The stronger rule (PWD-3, manual 001 I.1): a length, and one lower case letter, one upper case letter, one digit and
 * one special character, for some kinds of account.
 *
 * @param length least number of characters
 * @param kinds accounts it applies to
 */
record StrongPassword(int length, Set<AccountKind> kinds) {

    /** What the policy asks when it is named without a setting. */
    static final String DEFAULT_SETTING = "12 referent administrator";

    private static final int SHORTEST = 8;
    private static final int LONGEST = 128;

    StrongPassword {
        kinds = Set.copyOf(kinds);
    }

    /**
     * Reads the policy's setting: the length, then the realm roles that make an account of the kinds.
     *
     * @param setting such as {@value #DEFAULT_SETTING}, which null or blank stand for
     * @throws PasswordPolicyConfigException saying what cannot be read; the realm is not saved
     */
    static StrongPassword parse(String setting) {
        List<String> words = Arrays.asList((setting == null || setting.isBlank() ? DEFAULT_SETTING : setting)
                .strip()
                .split("[\\s,]+"));
        Set<AccountKind> kinds = EnumSet.noneOf(AccountKind.class);
        words.subList(1, words.size()).forEach(word -> kinds.add(kind(word)));
        if (kinds.isEmpty()) {
            throw new PasswordPolicyConfigException("no kind of account, as in '" + DEFAULT_SETTING + "'");
        }
        return new StrongPassword(length(words.get(0)), kinds);
    }

    private static int length(String word) {
        try {
            int length = Integer.parseInt(word);
            if (length >= SHORTEST && length <= LONGEST) {
                return length;
            }
        } catch (NumberFormatException e) {
            throw new PasswordPolicyConfigException("'" + word + "' is no length");
        }
        throw new PasswordPolicyConfigException("the length must be between " + SHORTEST + " and " + LONGEST);
    }

    private static AccountKind kind(String word) {
        return Arrays.stream(AccountKind.values())
                .filter(kind -> kind.role().equals(word))
                .findFirst()
                .orElseThrow(() -> new PasswordPolicyConfigException("'" + word + "' is no kind of account"));
    }

    boolean appliesTo(Set<AccountKind> account) {
        return !Collections.disjoint(kinds, account);
    }

    /** What it asks of each rule. */
    Map<PasswordRule, Integer> minimums() {
        Map<PasswordRule, Integer> minimums = new EnumMap<>(PasswordRule.class);
        for (PasswordRule rule : PasswordRule.values()) {
            minimums.put(rule, rule == PasswordRule.LENGTH ? length : 1);
        }
        return minimums;
    }
}
