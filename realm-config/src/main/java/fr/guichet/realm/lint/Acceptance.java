package fr.guichet.realm.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A weakness that the files state a reason for, in the mapping that holds the value:
 *
 * <pre>
 * - clientId: account-console
 *   redirectUris: [/realms/professionnels/account/*]
 *   accepted-weaknesses:
 *     redirect-wildcard:
 *       values: [/realms/professionnels/account/*]
 *       reason: the console comes back to whichever of its pages asked
 * </pre>
 *
 * @param rule id of the rule
 * @param holder path of the mapping it stands in
 * @param values those it accepts, as the files write them; a setting that is not there has none
 * @param reason why it is accepted
 */
public record Acceptance(String rule, List<String> holder, Set<String> values, String reason) {

    /** The key of the mapping from rules to what is accepted. The server is never told of it. */
    public static final String KEY = "accepted-weaknesses";

    public Acceptance {
        holder = List.copyOf(holder);
        values = Set.copyOf(values);
    }

    /** @param said the mapping with the values and the reason; anything else states neither */
    static Acceptance of(String rule, List<String> holder, JsonNode said) {
        return new Acceptance(
                rule, holder, texts(said.path("values")), said.path("reason").asText());
    }

    /**
     * Whether it stands beside the value, not in a list's element further down, which has its own; and means that value
     * and not another that came in its place.
     *
     * @param found the mapping at the holder's path
     */
    boolean covers(Finding finding, JsonNode found) {
        List<String> path = finding.path();
        if (!rule.equals(finding.rule())
                || path.size() < holder.size()
                || !path.subList(0, holder.size()).equals(holder)) {
            return false;
        }
        List<String> below = path.subList(holder.size(), path.size());
        JsonNode value = found;
        for (String step : below) {
            value = value.path(step);
        }
        return below.stream().noneMatch(step -> step.endsWith("]")) && accepts(texts(value));
    }

    /** What is not there, which may be weaker than any value, is accepted as that alone. */
    private boolean accepts(Set<String> said) {
        return said.isEmpty() ? values.isEmpty() : values.containsAll(said);
    }

    /** One for a value, one for each of a list. */
    private static Set<String> texts(JsonNode value) {
        Set<String> texts = new HashSet<>();
        if (value.isArray()) {
            value.forEach(element -> texts.addAll(texts(element)));
        } else if (!value.isMissingNode() && !value.isNull()) {
            texts.add(value.isValueNode() ? value.asText() : value.toString());
        }
        return texts;
    }
}
