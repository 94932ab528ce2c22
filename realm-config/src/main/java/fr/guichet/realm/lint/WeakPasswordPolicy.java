package fr.guichet.realm.lint;

import java.util.List;

/**
 * ACC-2, and PWD-3 for référents and administrators. The hash is the server's own, Argon2id with a cost that follows its
 * versions: a number of iterations is a cost of before, or of another algorithm.
 */
final class WeakPasswordPolicy implements LintRule {

    private static final int LENGTH = 8;
    private static final int LENGTH_OF_STRICT = 12;
    private static final List<String> KINDS = List.of("lowerCase", "upperCase", "digits");
    private static final String STRICT = "guichet-strong-password";
    private static final List<String> STRICT_ROLES = List.of("referent", "administrator");
    private static final String HASH = "hashAlgorithm";

    private static boolean isWeak(PasswordRules rules) {
        return rules.number("length") < LENGTH || KINDS.stream().anyMatch(kind -> rules.number(kind) < 1);
    }

    /** For those that can do most, be it because it is so for everybody. */
    private static boolean isStrict(PasswordRules rules) {
        return rules.number("length") >= LENGTH_OF_STRICT && rules.number("specialChars") >= 1
                || rules.number(STRICT) >= LENGTH_OF_STRICT
                        && rules.words(STRICT).containsAll(STRICT_ROLES);
    }

    private static boolean isCheaplyHashed(PasswordRules rules) {
        return rules.has("hashIterations")
                || rules.has(HASH) && !rules.words(HASH).equals(List.of("argon2"));
    }

    @Override
    public String id() {
        return "weak-password-policy";
    }

    @Override
    public String reason() {
        return "passwords below 8 characters with a lower case letter, an upper case letter and a digit, or of référents and"
                + " administrators below 12 with a special character; or a hash at another cost than the server's own";
    }

    @Override
    public List<List<String>> breaches(LintedRealm realm) {
        PasswordRules rules =
                new PasswordRules(realm.json().path("passwordPolicy").asText());
        return LintedRealm.when(isWeak(rules) || !isStrict(rules) || isCheaplyHashed(rules), "passwordPolicy");
    }
}
