package fr.guichet.realm.running;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.SortedSet;

/**
 * What is between a running realm and the files.
 *
 * @param realm its name
 * @param runningVersion version of the files it was made or last changed by; 0 when it does not say
 * @param filesVersion version of the files
 * @param changes to be done, in order
 * @param additions that drift found; none otherwise
 * @param unknownSecrets that the server keeps to itself and nobody remembers here
 */
record Plan(
        String realm,
        int runningVersion,
        int filesVersion,
        List<Change> changes,
        List<Addition> additions,
        SortedSet<String> unknownSecrets) {

    Plan {
        changes = List.copyOf(changes);
        additions = List.copyOf(additions);
    }

    boolean isEmpty() {
        return changes.isEmpty() && additions.isEmpty();
    }

    Plan with(List<Addition> found) {
        return new Plan(realm, runningVersion, filesVersion, changes, found, unknownSecrets);
    }

    /** For people: a line for each thing and below it one for each value. */
    String text() {
        StringBuilder text = new StringBuilder();
        changes.forEach(change -> {
            text.append(change.title()).append('\n');
            change.differences()
                    .forEach(
                            difference -> text.append("    ").append(difference).append('\n'));
        });
        additions.forEach(
                addition -> text.append("not in the files: ").append(addition).append('\n'));
        unknownSecrets.forEach(name ->
                text.append("not known whether it is the same: ").append(name).append(" (--secrets sets it)\n"));
        return text.append(summary()).append('\n').toString();
    }

    private String summary() {
        if (isEmpty()) {
            return "nothing to change";
        }
        return changes.size() + " to change"
                + (additions.isEmpty() ? "" : ", " + additions.size() + " not in the files");
    }

    /** For programs; the same values masked. */
    String json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("realm", realm);
        json.put("runningVersion", runningVersion);
        json.put("filesVersion", filesVersion);
        ArrayNode list = json.putArray("changes");
        changes.forEach(change -> {
            ObjectNode entry = list.addObject();
            entry.put("act", change.act().label());
            entry.put("kind", change.id().kind().label());
            entry.put("name", change.id().name());
            change.rename().ifPresent(rename -> entry.put("from", rename.from().name()));
            ArrayNode differences = entry.putArray("differences");
            change.differences().forEach(difference -> {
                ObjectNode value = differences.addObject();
                value.put("path", difference.path());
                value.put("secret", difference.secret());
                value.put("running", difference.shownRunning());
                value.put("files", difference.shownWanted());
            });
        });
        ArrayNode notInFiles = json.putArray("notInFiles");
        additions.forEach(
                addition -> notInFiles.addObject().put("kind", addition.kind()).put("name", addition.name()));
        ArrayNode unknown = json.putArray("unknownSecrets");
        unknownSecrets.forEach(unknown::add);
        return json.toPrettyString();
    }
}
