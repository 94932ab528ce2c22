package fr.guichet.simulator.oidc;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * An authorization request as it came, in order of arrival.
 *
 * @param names of all parameters
 * @param values of those that are no secret: not {@code state}, {@code nonce}, {@code code_challenge}, {@code login_hint}
 */
public record ReceivedAuthorization(Set<String> names, Map<String, String> values) {

    private static final List<String> SECRET = List.of("state", "nonce", "code_challenge", "login_hint");

    public ReceivedAuthorization {
        names = Set.copyOf(names);
        values = Map.copyOf(values);
    }

    static ReceivedAuthorization of(Parameters parameters) {
        Map<String, String> shown = new TreeMap<>(parameters.all());
        shown.keySet().removeAll(SECRET);
        return new ReceivedAuthorization(parameters.all().keySet(), shown);
    }

    /** Value of a parameter; empty when absent, or a secret. */
    public String value(String name) {
        return values.getOrDefault(name, "");
    }
}
