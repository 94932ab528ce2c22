package fr.guichet.realm.running;

import java.util.List;
import java.util.regex.Pattern;

/** Names of flows that are built beside the one they are to replace. */
final class FlowNames {

    private FlowNames() {}

    /** Flows of that name that an apply began to build and did not finish. */
    static List<String> leftovers(RunningRealm running, String name) {
        Pattern beside = Pattern.compile(Pattern.quote(name) + " ~\\d+");
        return running.resources().keySet().stream()
                .filter(id -> id.kind() == ResourceKind.FLOW)
                .map(ResourceId::name)
                .filter(found -> beside.matcher(found).matches())
                .toList();
    }

    /** Whether it is one of a flow of the files, which takes it away when it is built anew. */
    static boolean isLeftover(RunningRealm running, WantedRealm wanted, String name) {
        return wanted.resources().keySet().stream()
                .filter(id -> id.kind() == ResourceKind.FLOW)
                .anyMatch(id -> leftovers(running, id.name()).contains(name));
    }

    /** What the flows built beside are called by, which no flow is yet. */
    static String suffix(RunningRealm running, String name) {
        List<String> taken = leftovers(running, name);
        int number = 1;
        while (taken.contains(name + " ~" + number)) {
            number++;
        }
        return " ~" + number;
    }
}
