package fr.guichet.realm;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.regex.Pattern;

/**
 * Whether an environment can start the realm. The server leaves the placeholder of an unset variable as it stands, so
 * that a forgotten secret would be the text {@code ${GUICHET_…}}, which is public; and it puts values into the JSON as
 * they are, so that a quote in one would change the document around it. Addresses end in redirect URIs and in links: a
 * wildcard in one would send a login wherever its bearer likes, and a relative one is not what it looks like.
 */
final class RealmEnvironment {

    private static final Pattern NAMES_AN_ADDRESS = Pattern.compile(".*_UR[IL]");
    private static final Pattern ADDRESS = Pattern.compile("https?://[^/?#*\\s]+[^#*\\s]*");

    private RealmEnvironment() {}

    /** One line per variable that is missing or cannot be used; empty when the realm can start. */
    static List<String> refusals(SortedSet<Placeholder> placeholders, Map<String, String> environment) {
        List<String> refusals = new ArrayList<>();
        for (Placeholder placeholder : placeholders) {
            String value = environment.getOrDefault(placeholder.name(), "");
            if (value.isBlank()) {
                if (placeholder.defaultValue().isEmpty()) {
                    refusals.add(placeholder.name() + " is not set");
                }
            } else if (!fitsIntoJson(value)) {
                refusals.add(placeholder.name() + " contains a quote, a backslash, a control character or ${");
            } else if (NAMES_AN_ADDRESS.matcher(placeholder.name()).matches()
                    && !ADDRESS.matcher(value).matches()) {
                refusals.add(placeholder.name() + " is not an exact http or https address");
            }
        }
        return refusals;
    }

    private static boolean fitsIntoJson(String value) {
        return !value.contains("${")
                && value.chars().noneMatch(c -> c == '"' || c == '\\' || Character.isISOControl(c));
    }
}
