package fr.guichet.realm.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What headers.yaml says why; a header that is not there is the server's business and counts as none. */
final class LooseSecurityHeaders implements LintRule {

    private static final String HEADERS = "browserSecurityHeaders";

    /** Half a year, in seconds. */
    private static final long TRANSPORT = 180 * 86_400L;

    private static final Pattern MAX_AGE = Pattern.compile("(?:^|[;\\s])max-age=\"?(\\d{1,12})");

    private static final Map<String, Predicate<String>> STRICT = new TreeMap<>(Map.of(
            "contentSecurityPolicy", policy -> new ContentPolicy(policy).isStrict(),
            "xFrameOptions", Set.of("sameorigin", "deny")::contains,
            "xContentTypeOptions", "nosniff"::equals,
            "referrerPolicy",
                    Set.of("no-referrer", "same-origin", "strict-origin", "strict-origin-when-cross-origin")::contains,
            "strictTransportSecurity", LooseSecurityHeaders::isLong));

    private static boolean isLong(String transport) {
        Matcher age = MAX_AGE.matcher(transport);
        return age.find() && Long.parseLong(age.group(1)) >= TRANSPORT;
    }

    @Override
    public String id() {
        return "security-headers";
    }

    @Override
    public String reason() {
        return "a page of the login could be framed, run what is not ours, be reached in the clear, or tell others its address";
    }

    @Override
    public List<List<String>> breaches(LintedRealm realm) {
        JsonNode headers = realm.json().path(HEADERS);
        return STRICT.entrySet().stream()
                .filter(header -> !header.getValue()
                        .test(headers.path(header.getKey()).asText().strip().toLowerCase(Locale.ROOT)))
                .map(header -> List.of(HEADERS, header.getKey()))
                .toList();
    }
}
