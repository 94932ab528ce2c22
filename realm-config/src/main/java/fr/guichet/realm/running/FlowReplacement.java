package fr.guichet.realm.running;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.guichet.realm.FlowBindings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Brings a flow to what the files say without a moment in which the realm has no working one: it is built beside the old one
 * under another name, whatever was bound to the old one is bound to it, and then the old one goes and the name is taken over.
 * Who is logging in meanwhile finds the step of their page gone, and the server begins anew with the first page of the same
 * login. A flow of which only settings of steps differ keeps its steps.
 */
final class FlowReplacement {

    private static final String FLOWS = "authentication/flows/";
    private static final List<String> OF_PROVIDERS = List.of("firstBrokerLoginFlowAlias", "postBrokerLoginFlowAlias");
    private static final List<String> OF_REALM = List.of(
            "browserFlow",
            "registrationFlow",
            "directGrantFlow",
            "resetCredentialsFlow",
            "clientAuthenticationFlow",
            "dockerAuthenticationFlow",
            "firstBrokerLoginFlow");

    private final AdminConnection server;
    private final RunningRealm running;

    FlowReplacement(AdminConnection server, RunningRealm running) {
        this.server = server;
        this.running = running;
    }

    /** Brings it about, whatever there is. */
    void bring(String name, ObjectNode wanted) {
        Optional<ObjectNode> there = running.find(ResourceKind.FLOW, name).map(RunningResource::content);
        List<String> leftovers = FlowNames.leftovers(running, name);
        if (there.isPresent() && leftovers.isEmpty() && differInSettingsAlone(there.get(), wanted)) {
            settings(there.get(), wanted);
            return;
        }
        List<String> old = Stream.concat(there.map(found -> name).stream(), leftovers.stream())
                .toList();
        String beside = name + FlowNames.suffix(running, name);
        Built built = build(name, beside, wanted);
        bind(old, beside, built.id());
        old.forEach(alias -> running.find(ResourceKind.FLOW, alias)
                .ifPresent(flow ->
                        server.delete(FLOWS + flow.content().path(FlowTree.ID).asText())));
        built.finish();
    }

    private static boolean differInSettingsAlone(ObjectNode there, ObjectNode wanted) {
        return new ValueComparison(Set.of(), true, (path, value, secret) -> true)
                .between(there, wanted).stream()
                        .allMatch(difference -> difference.path().contains("/" + FlowTree.CONFIG + "/")
                                && !difference.path().endsWith(FlowTree.CONFIG + "/" + FlowTree.ALIAS));
    }

    /** In place, each step by itself. */
    private void settings(JsonNode there, JsonNode wanted) {
        JsonNode steps = wanted.path(FlowTree.STEPS);
        for (int i = 0; i < steps.size(); i++) {
            JsonNode before = there.path(FlowTree.STEPS).path(i);
            JsonNode config = steps.get(i).path(FlowTree.CONFIG);
            if (!config.isMissingNode()) {
                server.put(
                        "authentication/config/"
                                + before.path(FlowTree.CONFIG).path(FlowTree.ID).asText(),
                        config(config.path(FlowTree.ALIAS).asText(), config));
            }
            settings(before.path(FlowTree.FLOW), steps.get(i).path(FlowTree.FLOW));
        }
    }

    private static ObjectNode config(String alias, JsonNode config) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("alias", alias);
        body.set("config", config.path(FlowTree.VALUES));
        return body;
    }

    private static ObjectNode flow(String alias, JsonNode tree, boolean top) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("alias", alias);
        body.put("description", tree.path(FlowTree.DESCRIPTION).asText());
        body.put("providerId", tree.path(FlowTree.TYPE).asText());
        body.put("topLevel", top);
        body.put("builtIn", false);
        return body;
    }

    private Built build(String name, String beside, ObjectNode wanted) {
        String id = server.post("authentication/flows", flow(beside, wanted, true));
        Built built = new Built(id, beside.substring(name.length()));
        built.renames.add(() -> server.put(FLOWS + id, flow(name, wanted, true)));
        built.steps(beside, wanted);
        return built;
    }

    /** Everything that is bound to one of those flows is bound to the new one. */
    private void bind(List<String> old, String beside, String id) {
        ObjectNode realm = (ObjectNode) server.get("");
        List<String> bound = OF_REALM.stream()
                .filter(key -> old.contains(realm.path(key).asText()))
                .toList();
        if (!bound.isEmpty()) {
            bound.forEach(key -> realm.put(key, beside));
            server.put("", realm);
        }
        running.resources().forEach((resource, there) -> {
            if (resource.kind() == ResourceKind.IDENTITY_PROVIDER) {
                bindProvider(old, beside, there.path());
            } else if (resource.kind() == ResourceKind.CLIENT) {
                bindClient(old, id, there);
            }
        });
    }

    private void bindProvider(List<String> old, String beside, String path) {
        ObjectNode provider = (ObjectNode) server.get(path);
        List<String> bound = OF_PROVIDERS.stream()
                .filter(key -> old.contains(provider.path(key).asText()))
                .toList();
        if (!bound.isEmpty()) {
            bound.forEach(key -> provider.put(key, beside));
            server.put(path, provider);
        }
    }

    private void bindClient(List<String> old, String id, RunningResource there) {
        if (there.content().path(FlowBindings.KEY).isEmpty()) {
            return;
        }
        List<String> ids = old.stream()
                .flatMap(alias -> running.find(ResourceKind.FLOW, alias).stream())
                .map(flow -> flow.content().path(FlowTree.ID).asText())
                .toList();
        ObjectNode client = (ObjectNode) server.get(there.path());
        ObjectNode overrides = JsonNodeFactory.instance.objectNode();
        client.path(FlowBindings.KEY).properties().stream()
                .filter(entry -> ids.contains(entry.getValue().asText()))
                .forEach(entry -> overrides.put(entry.getKey(), id));
        if (!overrides.isEmpty()) {
            client.set(FlowBindings.KEY, overrides);
            server.put(there.path(), client);
        }
    }

    /** A flow under its name beside, and how it and what is below it come to their own names. */
    private final class Built {
        private final String id;
        private final String suffix;
        private final List<Runnable> renames = new ArrayList<>();

        Built(String id, String suffix) {
            this.id = id;
            this.suffix = suffix;
        }

        String id() {
            return id;
        }

        /** The innermost first and the flow itself last: until then it can be told that this was not finished. */
        void finish() {
            for (int i = renames.size() - 1; i >= 0; i--) {
                renames.get(i).run();
            }
        }

        void steps(String alias, JsonNode tree) {
            String path = FLOWS + AdminConnection.step(alias) + "/executions";
            int priority = 0;
            for (JsonNode step : tree.path(FlowTree.STEPS)) {
                priority += 10;
                ObjectNode body = JsonNodeFactory.instance.objectNode();
                body.put("priority", priority);
                if (step.has(FlowTree.FLOW)) {
                    subFlow(path, body, step);
                } else {
                    body.put("provider", step.path(FlowTree.NAME).asText());
                    String execution = server.post(path + "/execution", body);
                    configure(execution, step.path(FlowTree.CONFIG));
                    require(path, execution, "id", step, priority);
                }
            }
        }

        private void subFlow(String path, ObjectNode body, JsonNode step) {
            String name = step.path(FlowTree.NAME).asText();
            JsonNode flow = step.path(FlowTree.FLOW);
            body.put("alias", name + suffix);
            body.put("type", flow.path(FlowTree.TYPE).asText());
            body.put("description", flow.path(FlowTree.DESCRIPTION).asText());
            String flowId = server.post(path + "/flow", body);
            renames.add(() -> server.put(FLOWS + flowId, flow(name, flow, false)));
            require(path, flowId, "flowId", step, body.path("priority").asInt());
            steps(name + suffix, flow);
        }

        private void configure(String execution, JsonNode config) {
            if (config.isMissingNode()) {
                return;
            }
            String alias = config.path(FlowTree.ALIAS).asText();
            String configId =
                    server.post("authentication/executions/" + execution + "/config", config(alias + suffix, config));
            renames.add(() -> server.put("authentication/config/" + configId, config(alias, config)));
        }

        /** Steps are made disabled; the server finds them by the listing alone. */
        private void require(String path, String id, String key, JsonNode step, int priority) {
            for (JsonNode listed : server.get(path)) {
                if (listed.path(key).asText().equals(id)) {
                    ObjectNode changed = (ObjectNode) listed;
                    changed.put("requirement", step.path(FlowTree.REQUIREMENT).asText());
                    changed.put("priority", priority);
                    server.put(path, changed);
                    return;
                }
            }
            throw new NotDoneException("a step of a flow was not made");
        }
    }
}
