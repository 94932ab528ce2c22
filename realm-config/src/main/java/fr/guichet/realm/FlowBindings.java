package fr.guichet.realm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Flows that people of one client log in by instead of the realm's: named by alias in the files, by id on the server. */
public final class FlowBindings {

    /** Of a client: {@code browser} and {@code direct_grant} to a flow each; an empty text for the realm's. */
    public static final String KEY = "authenticationFlowBindingOverrides";

    private FlowBindings() {}

    /**
     * The realm as the server imports it. A flow that is bound gets an id, drawn from the names of the realm and of the flow so
     * that putting the files together again is the same text.
     *
     * @param realm with aliases; stays as it is
     * @throws RealmRefusedException when a client is bound to what is no flow of the files: those of the server are not
     *     Guichet's, and may be there or not
     */
    public static ObjectNode imported(ObjectNode realm) {
        ObjectNode imported = realm.deepCopy();
        Map<String, ObjectNode> flows = new HashMap<>();
        for (JsonNode flow : imported.path("authenticationFlows")) {
            if (flow.path("topLevel").asBoolean(false)) {
                flows.put(flow.path("alias").asText(), (ObjectNode) flow);
            }
        }
        for (JsonNode client : imported.path("clients")) {
            if (client.get(KEY) instanceof ObjectNode bindings) {
                String where = "clients[" + client.path("clientId").asText() + "]/" + KEY + "/";
                bindings.properties().forEach(entry -> {
                    String alias = entry.getValue().asText();
                    if (!alias.isEmpty()) {
                        ObjectNode flow = flows.get(alias);
                        if (flow == null) {
                            throw new RealmRefusedException(
                                    where + entry.getKey() + ": the files have no flow " + alias);
                        }
                        flow.put("id", id(realm.path("realm").asText(), alias));
                        bindings.put(entry.getKey(), flow.path("id").asText());
                    }
                });
            }
        }
        return imported;
    }

    /** Ids are one space for all realms of a server. */
    private static String id(String realm, String alias) {
        return UUID.nameUUIDFromBytes((realm + "\0" + alias).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
