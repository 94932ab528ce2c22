package fr.guichet.federation.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * How the person signed in, as the claim {@code amr} of an ID token says it (OpenID Connect Core, section 2).
 *
 * @param all every value of the claim, in alphabetical order, those of the upstream's own making included; at least one
 */
public record StatedMethods(Set<String> all) {

    /** The registry "Authentication Method Reference Values" (RFC 8176, section 6.1). */
    private static final Set<String> REGISTERED = Set.of(
            "face", "fpt", "geo", "hwk", "iris", "kba", "mca", "mfa", "otp", "pin", "pop", "pwd", "rba", "retina", "sc",
            "sms", "swk", "tel", "user", "vbm", "wia");

    public StatedMethods {
        all = Collections.unmodifiableSet(new TreeSet<>(all));
        if (all.isEmpty()) {
            throw new IllegalArgumentException("no authentication method");
        }
    }

    /** Empty when the claim is absent, or is anything but a list of texts with something in it: nothing is guessed. */
    public static Optional<StatedMethods> in(JsonNode idToken) {
        JsonNode claim = idToken.path("amr");
        if (!claim.isArray() || claim.isEmpty()) {
            return Optional.empty();
        }
        Set<String> values = new TreeSet<>();
        for (JsonNode value : claim) {
            if (!value.isTextual() || value.textValue().isBlank()) {
                return Optional.empty();
            }
            values.add(value.textValue());
        }
        return Optional.of(new StatedMethods(values));
    }

    /**
     * The registered ones: what a token of ours may repeat. A value of the upstream's own making means nothing here, or
     * something else, such as our {@code trusted_device}.
     */
    public List<String> registered() {
        return all.stream().filter(REGISTERED::contains).toList();
    }

    /** Whether every one of these is among them, in whatever order and whatever else is said. */
    public boolean containAll(Collection<String> methods) {
        return all.containsAll(methods);
    }
}
