package fr.guichet.realm.lint;

import fr.guichet.realm.SecretNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Judged where the environment has the value; the value is never repeated. */
final class WeakSecret implements LintRule {

    /** Random letters and digits of this length are out of reach of guessing. */
    private static final int LENGTH = 16;

    private static final List<String> DEFAULTS =
            List.of("changeit", "changeme", "password", "secret", "admin", "keycloak");

    private static boolean isWeak(String secret) {
        String plain = secret.toLowerCase(Locale.ROOT);
        return secret.length() < LENGTH
                || secret.chars().distinct().count() < LENGTH / 2
                || DEFAULTS.stream().anyMatch(known -> plain.replace(known, "").length() < LENGTH / 2);
    }

    @Override
    public String id() {
        return "weak-secret";
    }

    @Override
    public String reason() {
        return "a secret that can be guessed: too short, one character over and over, or a well-known default";
    }

    @Override
    public List<List<String>> breaches(LintedRealm realm) {
        List<List<String>> found = new ArrayList<>();
        LintedRealm.texts(realm.json(), (path, text) -> {
            boolean secret = SecretNames.isSetting(path.get(path.size() - 1));
            if (secret && !text.isEmpty() && !text.startsWith("${") && isWeak(text)) {
                found.add(path);
            }
        });
        return found;
    }
}
