package fr.guichet.realm.running;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.guichet.realm.RealmRefusedException;
import java.util.function.BiConsumer;

/**
 * What the realm asks of its clients: profiles, which hold the rules, and policies, which say for whom. The server has and takes
 * each of the two as one list; its own ("global") ones are in none of them, and in no file.
 */
enum ClientRules {
    PROFILES(ResourceKind.CLIENT_PROFILE, "clientProfiles", "profiles"),
    POLICIES(ResourceKind.CLIENT_POLICY, "clientPolicies", "policies");

    private final ResourceKind kind;
    private final String key;
    private final String list;

    ClientRules(ResourceKind kind, String key, String list) {
        this.kind = kind;
        this.key = key;
        this.list = list;
    }

    static ClientRules of(ResourceKind kind) {
        return kind == ResourceKind.CLIENT_PROFILE ? PROFILES : POLICIES;
    }

    ResourceKind kind() {
        return kind;
    }

    /** Of the realm's settings. */
    String key() {
        return key;
    }

    /**
     * Those of the files.
     *
     * @throws RealmRefusedException when they name the server's own
     */
    void wanted(JsonNode said, BiConsumer<ResourceId, ObjectNode> consumer) {
        said.fieldNames().forEachRemaining(name -> {
            if (!name.equals(list)) {
                throw new RealmRefusedException(key + "/" + name + ": not brought about by plan and apply");
            }
        });
        each(said, consumer);
    }

    void running(AdminConnection server, BiConsumer<ResourceId, ObjectNode> consumer) {
        each(server.get(path()), consumer);
    }

    private void each(JsonNode lists, BiConsumer<ResourceId, ObjectNode> consumer) {
        for (JsonNode element : lists.path(list)) {
            consumer.accept(new ResourceId(kind, element.path("name").asText()), Mapping.copied(key, element));
        }
    }

    String path() {
        return "client-policies/" + list;
    }

    /** Puts one where it was, or last. */
    void put(AdminConnection server, String name, ObjectNode content) {
        ObjectNode lists = (ObjectNode) server.get(path());
        ArrayNode elements = lists.withArray(list);
        int place = place(elements, name);
        if (place < elements.size()) {
            elements.set(place, content);
        } else {
            elements.add(content);
        }
        server.put(path(), lists);
    }

    void remove(AdminConnection server, String name) {
        ObjectNode lists = (ObjectNode) server.get(path());
        lists.withArray(list).remove(place(lists.path(list), name));
        server.put(path(), lists);
    }

    private static int place(JsonNode elements, String name) {
        int place = 0;
        while (place < elements.size()
                && !elements.get(place).path("name").asText().equals(name)) {
            place++;
        }
        return place;
    }
}
