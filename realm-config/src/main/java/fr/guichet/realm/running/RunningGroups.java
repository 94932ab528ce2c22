package fr.guichet.realm.running;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.guichet.realm.RealmRefusedException;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** The server's groups, each by its path, and whether somebody is in them. Reading takes the role view-users. */
final class RunningGroups {

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
        if (group.path("subGroupCount").asInt() > 0) {
            below(path(group)).forEach(child -> each(path, child, consumer));
        }
    }

    private List<JsonNode> below(String path) {
        return server.pages(path + "/children?briefRepresentation=false");
    }

    static String path(JsonNode group) {
        return "groups/" + group.path("id").asText();
    }

    /**
     * Nobody is taken out of a group by the way: what it gave them would be gone, and nobody could tell any more who they were.
     *
     * @throws RealmRefusedException when one that is to go, or one below it, has members
     */
    void refuseToEmpty(List<Change> changes, RunningRealm running) {
        SortedSet<String> inUse = new TreeSet<>();
        changes.stream()
                .filter(change ->
                        change.act() == Change.Act.DELETE && change.id().kind() == ResourceKind.GROUP)
                .flatMap(change -> withThoseBelow(change.id(), running))
                .filter(group -> hasMembers(
                        running.find(group).map(RunningResource::path).orElseThrow()))
                .forEach(group -> inUse.add(group.name()));
        if (!inUse.isEmpty()) {
            throw new RealmRefusedException("not taken away, because they have members: " + String.join(", ", inUse)
                    + "; take the people out of them first, or name them in the files");
        }
    }

    /** The server takes away a group with all that is below it. */
    private static Stream<ResourceId> withThoseBelow(ResourceId group, RunningRealm running) {
        return running.resources().keySet().stream()
                .filter(id -> id.kind() == ResourceKind.GROUP && (id.name() + "/").startsWith(group.name() + "/"));
    }

    /** Whether somebody is in it, or in one below it, by now. */
    boolean isInUse(String path) {
        return hasMembers(path) || below(path).stream().anyMatch(child -> isInUse(path(child)));
    }

    private boolean hasMembers(String path) {
        return !server.get(path + "/members?briefRepresentation=true&max=1").isEmpty();
    }
}
