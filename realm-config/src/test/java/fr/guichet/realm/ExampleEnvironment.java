package fr.guichet.realm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts values of an environment into texts of the realm, as the server does when it imports. */
final class ExampleEnvironment {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)(?::([^}]*))?}");

    private final Map<String, String> values;

    private ExampleEnvironment(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    /** What an operator would put for the variables of the options that have no default. */
    static ExampleEnvironment complete() {
        return new ExampleEnvironment(Map.of(
                "GUICHET_SMS_URL", "https://sms.example/v1/messages",
                "GUICHET_PSC_CLIENT_ID", "guichet",
                "GUICHET_PSC_SECRET", "a-secret-of-the-tests",
                "GUICHET_MONSISRA_ISSUER", "https://portail.example.fr/oidc",
                "GUICHET_MONSISRA_CLIENT_ID", "guichet",
                "GUICHET_MONSISRA_SECRET", "a-secret-of-the-tests",
                "GUICHET_MONSISRA_URL", "https://portail.example.fr/"));
    }

    /** With one more value, or another one. */
    ExampleEnvironment with(String name, String value) {
        Map<String, String> more = new HashMap<>(values);
        more.put(name, value);
        return new ExampleEnvironment(more);
    }

    /** Without a value. */
    ExampleEnvironment without(String name) {
        Map<String, String> fewer = new HashMap<>(values);
        fewer.remove(name);
        return new ExampleEnvironment(fewer);
    }

    String resolved(String text) {
        return PLACEHOLDER.matcher(text).replaceAll(found -> Matcher.quoteReplacement(valueOf(found)));
    }

    private String valueOf(MatchResult found) {
        String value = values.getOrDefault(found.group(1), found.group(2));
        assertThat(value).as("an example for " + found.group(1)).isNotNull();
        return value;
    }
}
