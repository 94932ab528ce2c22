package fr.guichet.realm.running;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.guichet.realm.RealmRefusedException;
import java.util.List;
import java.util.function.BiConsumer;

/** The server's groups, each by its path, and whether somebody is in them. Reading takes the role view-users. */
final class RunningGroups {

    private static final int PAGE = 100;

    private final AdminConnection server;

    RunningGroups(AdminConnection server) {
        this.server = server;
    }

    void forEach(BiConsumer<String, ObjectNode> consumer) {
        for (JsonNode group : server.get("groups?briefRepresentation=false&populateHierarchy=false")) {
            each("", group, consumer);
        }
    }

    private void each(String parent, JsonNode group, BiConsumer<String, ObjectNode> consumer) {
        // No name of the files has a slash: such a group is another one than all of them.
        String path = parent + "/" + group.path("name").asText().replace("/", "~/");
        consumer.accept(path, (ObjectNode) group);
        String below = path(group) + "/children?briefRepresentation=false&max=" + PAGE + "&first=";
        for (int first = 0; first < group.path("subGroupCount").asInt(); first += PAGE) {
            for (JsonNode child : server.get(below + first)) {
                each(path, child, consumer);
            }
        }
    }

    static String path(JsonNode group) {
        return "groups/" + group.path("id").asText();
    }

    /**
     * Nobody is taken out of a group by the way: what it gave them would be gone, and nobody could tell any more who they were.
     *
     * @throws RealmRefusedException when one that is to go has members
     */
    void refuseToEmpty(List<Change> changes, RunningRealm running) {
        List<String> inUse = changes.stream()
                .filter(change -> change.act() == Change.Act.DELETE
                        && change.id().kind() == ResourceKind.GROUP
                        && running.find(change.id())
                                .filter(group -> hasMembers(group.path()))
                                .isPresent())
                .map(change -> change.id().name())
                .sorted()
                .toList();
        if (!inUse.isEmpty()) {
            throw new RealmRefusedException("not taken away, because they have members: " + String.join(", ", inUse)
                    + "; take the people out of them first, or name them in the files");
        }
    }

    /** @param path of the group, those below it aside */
    boolean hasMembers(String path) {
        return !server.get(path + "/members?briefRepresentation=true&max=1").isEmpty();
    }
}
