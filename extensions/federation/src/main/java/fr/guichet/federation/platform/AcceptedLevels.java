package fr.guichet.federation.platform;

import fr.guichet.identity.AssuranceLevel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a platform calls its levels of assurance, and ours. A value that is not among them is no level at all.
 *
 * @param byAcr our level by the platform's {@code acr} value, in the order of the operator; at least one
 */
record AcceptedLevels(Map<String, AssuranceLevel> byAcr) {

    AcceptedLevels {
        byAcr = Collections.unmodifiableMap(new LinkedHashMap<>(byAcr));
        if (byAcr.isEmpty()) {
            throw new IllegalArgumentException("a platform needs an accepted level");
        }
    }

    /**
     * Reads {@code eidas1=eidas1,https://example.fr/strong=eidas2}. The last equals sign of a pair parts it, because an
     * address may have some of its own.
     *
     * @param key name of the setting, for the message
     * @throws IllegalArgumentException when a pair is none, names no level of ours, or says a value twice
     */
    static AcceptedLevels parse(String key, String text) {
        Map<String, AssuranceLevel> levels = new LinkedHashMap<>();
        for (String item : text.split(",", -1)) {
            String pair = item.strip();
            int equals = pair.lastIndexOf('=');
            String acr = equals < 0 ? "" : pair.substring(0, equals).strip();
            if (acr.isEmpty() || acr.chars().anyMatch(Character::isWhitespace)) {
                throw new IllegalArgumentException(key + ": \"" + pair
                        + "\" is not a pair such as eidas1=eidas1: the platform's value, then ours.");
            }
            AssuranceLevel level = AssuranceLevel.ofAcr(
                            pair.substring(equals + 1).strip())
                    .orElseThrow(() -> new IllegalArgumentException(
                            key + ": \"" + pair + "\" ends with a level that is none of eidas1, eidas2."));
            if (levels.put(acr, level) != null) {
                throw new IllegalArgumentException(key + ": \"" + acr + "\" is said twice.");
            }
        }
        return new AcceptedLevels(levels);
    }

    /** Our level for a value of the platform; empty when it is not accepted. */
    Optional<AssuranceLevel> levelOf(String acr) {
        return Optional.ofNullable(byAcr.get(acr));
    }

    /** The platform's values for a level of ours or a higher one, in the order of the operator. */
    List<String> atLeast(AssuranceLevel minimum) {
        List<String> values = new ArrayList<>();
        byAcr.forEach((acr, level) -> {
            if (level.satisfies(minimum)) {
                values.add(acr);
            }
        });
        return values;
    }
}
