package fr.guichet.realm.lint;

import com.fasterxml.jackson.databind.JsonNode;
import fr.guichet.realm.Deployment;
import fr.guichet.realm.NamedElements;
import fr.guichet.realm.Placeholders;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/**
 * A realm as its rules look at it: the merged files, with the values of an environment where it has them. What is not set
 * stays {@code ${…}} and cannot be judged by its value.
 */
final class LintedRealm {

    /** Steps of flows have no name of their own, and are told apart by what they do. */
    private static final List<String> OF_STEPS = List.of("authenticator", "flowAlias");

    private final JsonNode files;
    private final JsonNode resolved;

    /** @param environment may be empty or incomplete */
    LintedRealm(JsonNode files, Map<String, String> environment) {
        this.files = files;
        this.resolved = Placeholders.resolved(files, environment);
    }

    /** With values. */
    JsonNode json() {
        return resolved;
    }

    /** As it is written, with placeholders. */
    JsonNode files() {
        return files;
    }

    boolean isOf(Deployment place) {
        return resolved.path("attributes").path(Deployment.ATTRIBUTE).asText().equals(place.argument());
    }

    /** Every enabled client with its path. */
    List<Placed> clients() {
        return elements("clients", "clientId").stream()
                .filter(client -> client.json().path("enabled").asBoolean(true))
                .toList();
    }

    List<Placed> identityProviders() {
        return elements("identityProviders", "alias");
    }

    List<Placed> requiredActions() {
        return elements("requiredActions", "alias");
    }

    LintedFlows flows() {
        return new LintedFlows(elements("authenticationFlows", "alias"), elements("authenticatorConfig", "alias"));
    }

    private List<Placed> elements(String list, String name) {
        List<Placed> found = new ArrayList<>();
        for (JsonNode element : resolved.path(list)) {
            found.add(new Placed(List.of(list + "[" + element.path(name).asText() + "]"), element));
        }
        return found;
    }

    /** The paths of those clients. */
    List<List<String>> clients(Predicate<JsonNode> weak, String... setting) {
        return paths(clients(), weak, setting);
    }

    List<List<String>> identityProviders(Predicate<JsonNode> weak, String... setting) {
        return paths(identityProviders(), weak, setting);
    }

    private static List<List<String>> paths(List<Placed> places, Predicate<JsonNode> weak, String... setting) {
        return places.stream()
                .filter(place -> weak.test(place.json()))
                .map(place -> place.path(setting))
                .toList();
    }

    /** The paths of a setting of those providers of the card that are set so. */
    List<List<String>> cardProviders(Predicate<JsonNode> weak, String setting) {
        return identityProviders(
                provider -> provider.path("providerId").asText().equals("cps") && weak.test(provider.path("config")),
                "config",
                setting);
    }

    /** Whether a list of the realm has that text. */
    boolean names(String list, String text) {
        for (JsonNode element : resolved.path(list)) {
            if (element.asText().equals(text)) {
                return true;
            }
        }
        return false;
    }

    /** As the server reads texts that are switches; off when it is not said. */
    static boolean isOn(JsonNode said) {
        return Boolean.parseBoolean(said.asText());
    }

    /** The path of a setting of the realm itself, when that is weak. */
    static List<List<String>> when(boolean weak, String... path) {
        return weak ? List.of(List.of(path)) : List.of();
    }

    /** Every text of a tree with its path. */
    static void texts(JsonNode node, BiConsumer<List<String>, String> visitor) {
        texts(node, List.of(), visitor);
    }

    private static void texts(JsonNode node, List<String> path, BiConsumer<List<String>, String> visitor) {
        if (node.isObject()) {
            node.properties().stream()
                    .filter(entry -> !entry.getKey().equals(Acceptance.KEY))
                    .forEach(entry -> texts(entry.getValue(), with(path, entry.getKey()), visitor));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                texts(node.get(i), element(path, node.get(i), i), visitor);
            }
        } else if (node.isTextual()) {
            visitor.accept(path, node.textValue());
        }
    }

    /** The same name for an element everywhere: {@code clients[dossier-service]}. A plain text has its list's path. */
    static List<String> element(List<String> path, JsonNode element, int index) {
        if (path.isEmpty() || !element.isObject()) {
            return path;
        }
        String name = NamedElements.nameOf(element)
                .or(() -> OF_STEPS.stream().filter(element::has).findFirst().map(key -> element.path(key)
                        .asText()))
                .orElse(String.valueOf(index));
        List<String> longer = new ArrayList<>(path.subList(0, path.size() - 1));
        longer.add(path.get(path.size() - 1) + "[" + name + "]");
        return longer;
    }

    static List<String> with(List<String> path, String... more) {
        List<String> longer = new ArrayList<>(path);
        longer.addAll(List.of(more));
        return longer;
    }

    /**
     * Something of a list.
     *
     * @param path where it is
     * @param json what it is
     */
    record Placed(List<String> path, JsonNode json) {

        List<String> path(String... setting) {
            return with(path, setting);
        }
    }
}
