package fr.guichet.realm.running;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.guichet.realm.FlowBindings;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BiConsumer;

/** The server's top-level flows as trees, its own excepted. */
final class RunningFlows {

    private static final String FLOWS = "authentication/flows/";

    private final AdminConnection server;
    private final JsonNode flows;

    RunningFlows(AdminConnection server) {
        this.server = server;
        this.flows = server.get("authentication/flows");
    }

    /** The flows that a client is bound to by alias, as the files name them. The server's own are flows too. */
    void name(ObjectNode client) {
        if (client.get(FlowBindings.KEY) instanceof ObjectNode bindings) {
            for (JsonNode flow : flows) {
                bindings.properties().stream()
                        .filter(entry -> entry.getValue().equals(flow.path("id")))
                        .forEach(entry -> entry.setValue(flow.path("alias")));
            }
        }
    }

    void forEach(BiConsumer<String, ObjectNode> consumer) {
        for (JsonNode flow : flows) {
            if (!flow.path("builtIn").asBoolean(false)) {
                String alias = flow.path("alias").asText();
                ObjectNode tree = tree(flow);
                steps(alias, tree);
                consumer.accept(alias, tree);
            }
        }
    }

    private static ObjectNode tree(JsonNode flow) {
        ObjectNode tree = FlowTree.flow(
                flow.path("description").asText(), flow.path("providerId").asText());
        tree.put(FlowTree.ID, flow.path("id").asText());
        return tree;
    }

    /** The server lists the steps of all levels one below the other. */
    private void steps(String alias, ObjectNode top) {
        Deque<ObjectNode> open = new ArrayDeque<>();
        open.push(top);
        for (JsonNode listed : server.get(FLOWS + AdminConnection.step(alias) + "/executions")) {
            while (open.size() > listed.path("level").asInt() + 1) {
                open.pop();
            }
            ObjectNode step = step(listed);
            open.peek().withArray(FlowTree.STEPS).add(step);
            if (step.get(FlowTree.FLOW) instanceof ObjectNode below) {
                open.push(below);
            }
        }
    }

    private ObjectNode step(JsonNode listed) {
        String requirement = listed.path("requirement").asText();
        ObjectNode step;
        if (listed.path("authenticationFlow").asBoolean(false)) {
            JsonNode flow = server.get(
                    FLOWS + AdminConnection.step(listed.path("flowId").asText()));
            step = FlowTree.subFlow(flow.path("alias").asText(), requirement, tree(flow));
        } else {
            step = FlowTree.step(listed.path("providerId").asText(), requirement);
        }
        if (listed.path("authenticationConfig").isTextual()) {
            String id = listed.path("authenticationConfig").asText();
            JsonNode config = server.get("authentication/config/" + AdminConnection.step(id));
            FlowTree.configure(step, config.path("alias").asText(), config.path("config"));
            ((ObjectNode) step.get(FlowTree.CONFIG)).put(FlowTree.ID, id);
        }
        step.put(FlowTree.ID, listed.path("id").asText());
        return step;
    }
}
