package fr.guichet.realm.running;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.guichet.realm.RealmRefusedException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.StreamSupport;

/**
 * The flows of the files as trees: each top-level flow with the flows below it and their settings, so that a flow is compared
 * and replaced as a whole. Priorities become the order.
 */
final class WantedFlows {

    private final Map<String, JsonNode> flows = new HashMap<>();
    private final Map<String, JsonNode> configs = new HashMap<>();

    WantedFlows(JsonNode flows, JsonNode configs) {
        if (flows != null) {
            flows.forEach(flow -> this.flows.put(flow.path("alias").asText(), flow));
        }
        if (configs != null) {
            configs.forEach(config -> this.configs.put(config.path("alias").asText(), config));
        }
    }

    void forEach(BiConsumer<String, ObjectNode> consumer) {
        flows.values().stream()
                .filter(flow -> flow.path("topLevel").asBoolean(false))
                .forEach(flow -> consumer.accept(flow.path("alias").asText(), tree(flow, 0)));
    }

    private ObjectNode tree(JsonNode flow, int depth) {
        if (depth > flows.size()) {
            throw new RealmRefusedException("authenticationFlows: a flow contains itself");
        }
        ObjectNode tree = FlowTree.flow(
                flow.path("description").asText(), flow.path("providerId").asText("basic-flow"));
        ArrayNode steps = tree.withArray(FlowTree.STEPS);
        StreamSupport.stream(flow.path("authenticationExecutions").spliterator(), false)
                .sorted(Comparator.comparingInt(step -> step.path("priority").asInt()))
                .forEach(step -> steps.add(step(step, depth)));
        return tree;
    }

    private ObjectNode step(JsonNode step, int depth) {
        String requirement = step.path("requirement").asText();
        if (step.has("flowAlias")) {
            String alias = step.path("flowAlias").asText();
            JsonNode flow = flows.get(alias);
            if (flow == null) {
                throw new RealmRefusedException("authenticationFlows: no flow " + alias);
            }
            return FlowTree.subFlow(alias, requirement, tree(flow, depth + 1));
        }
        ObjectNode found = FlowTree.step(step.path("authenticator").asText(), requirement);
        if (step.has("authenticatorConfig")) {
            String alias = step.path("authenticatorConfig").asText();
            JsonNode config = configs.get(alias);
            if (config == null) {
                throw new RealmRefusedException("authenticatorConfig: no settings " + alias);
            }
            FlowTree.configure(found, alias, config.path("config"));
        }
        return found;
    }
}
