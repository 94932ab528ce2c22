package fr.guichet.realm.lint;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A {@code Content-Security-Policy}, Level 3, as far as a login needs it. */
final class ContentPolicy {

    private static final Set<String> OWN = Set.of("'self'", "'none'");

    private final Map<String, List<String>> directives = new HashMap<>();

    /** @param policy in lower case; of a directive that comes twice, browsers take the first */
    ContentPolicy(String policy) {
        for (String directive : policy.split(";")) {
            List<String> words = List.of(directive.strip().split("\\s+"));
            directives.putIfAbsent(words.get(0), words.subList(1, words.size()));
        }
    }

    /** Framed by nobody else, with scripts and plug-ins of named hosts alone, and no other base for its addresses. */
    boolean isStrict() {
        return isOwn("frame-ancestors") && isOwn("base-uri") && isNamed("script-src") && isNamed("object-src");
    }

    private boolean isOwn(String directive) {
        return Optional.ofNullable(directives.get(directive))
                .filter(OWN::containsAll)
                .isPresent();
    }

    private boolean isNamed(String directive) {
        return Optional.ofNullable(directives.getOrDefault(directive, directives.get("default-src")))
                .filter(sources -> sources.stream().noneMatch(ContentPolicy::isAnywhere))
                .isPresent();
    }

    /** Any host of a kind: {@code *}, {@code https:}, {@code https://*.example.fr}; or whatever a page makes up. */
    private static boolean isAnywhere(String source) {
        return source.contains("*") || source.endsWith(":") || source.equals("'unsafe-eval'");
    }
}
