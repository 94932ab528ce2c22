package fr.guichet.realm.running;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** How a flow is written down, of the files and of the server alike. Keys with {@code @} are the server's ids. */
final class FlowTree {

    static final String STEPS = "steps";
    static final String NAME = "name";
    static final String FLOW = "flow";
    static final String AUTHENTICATOR = "authenticator";
    static final String REQUIREMENT = "requirement";
    static final String CONFIG = "config";
    static final String ALIAS = "alias";
    static final String VALUES = "values";
    static final String DESCRIPTION = "description";
    static final String TYPE = "type";
    static final String ID = "@id";

    private FlowTree() {}

    static ObjectNode flow(String description, String type) {
        ObjectNode flow = JsonNodeFactory.instance.objectNode();
        flow.put(DESCRIPTION, description);
        flow.put(TYPE, type);
        flow.withArray(STEPS);
        return flow;
    }

    static ObjectNode step(String authenticator, String requirement) {
        ObjectNode step = JsonNodeFactory.instance.objectNode();
        step.put(NAME, authenticator);
        step.put(REQUIREMENT, requirement);
        return step;
    }

    static ObjectNode subFlow(String alias, String requirement, ObjectNode flow) {
        ObjectNode step = step(alias, requirement);
        step.set(FLOW, flow);
        return step;
    }

    static void configure(ObjectNode step, String alias, JsonNode values) {
        ObjectNode config = step.putObject(CONFIG);
        config.put(ALIAS, alias);
        config.set(VALUES, values.deepCopy());
    }
}
