package fr.guichet.realm.lint;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** ACC-2. The hash is the server's own, Argon2id. */
final class WeakPasswordPolicy implements LintRule {

    private static final int LENGTH = 8;
    private static final List<String> KINDS = List.of("lowerCase", "upperCase", "digits");

    private static int atLeast(String policy, String rule) {
        Matcher found = Pattern.compile("(?:^|\\s)" + rule + "\\((\\d{1,4})\\)").matcher(policy);
        return found.find() ? Integer.parseInt(found.group(1)) : 0;
    }

    @Override
    public String id() {
        return "weak-password-policy";
    }

    @Override
    public String reason() {
        return "passwords below 8 characters with a lower case letter, an upper case letter and a digit";
    }

    @Override
    public List<List<String>> breaches(LintedRealm realm) {
        String policy = realm.json().path("passwordPolicy").asText();
        boolean weak = atLeast(policy, "length") < LENGTH
                || KINDS.stream().anyMatch(kind -> atLeast(policy, kind) < 1)
                || policy.contains("hashAlgorithm(pbkdf2)");
        return LintedRealm.when(weak, "passwordPolicy");
    }
}
