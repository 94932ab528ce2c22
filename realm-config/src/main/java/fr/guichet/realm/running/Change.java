package fr.guichet.realm.running;

import java.util.List;
import java.util.Optional;

/**
 * One thing that is to be done.
 *
 * @param act what
 * @param id to what, by the name it has afterwards
 * @param rename of a rename
 * @param differences of an update, value by value
 */
record Change(Act act, ResourceId id, Optional<Rename> rename, List<Difference> differences) {

    /**
     * From which name, and what it is then.
     *
     * @param from its name before
     * @param renamed what it is once that is done, which may not be the last of its names
     */
    record Rename(ResourceId from, RunningResource renamed) {}

    /** What can be done. */
    enum Act {
        RENAME("rename"),
        CREATE("create"),
        UPDATE("update"),
        DELETE("delete");

        private final String label;

        Act(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    Change {
        differences = List.copyOf(differences);
    }

    static Change create(ResourceId id) {
        return new Change(Act.CREATE, id, Optional.empty(), List.of());
    }

    static Change update(ResourceId id, List<Difference> differences) {
        return new Change(Act.UPDATE, id, Optional.empty(), differences);
    }

    static Change delete(ResourceId id) {
        return new Change(Act.DELETE, id, Optional.empty(), List.of());
    }

    static Change rename(ResourceId from, ResourceId to, RunningResource renamed) {
        return new Change(Act.RENAME, to, Optional.of(new Rename(from, renamed)), List.of());
    }

    /** One line, without values. */
    String title() {
        return act.label() + " "
                + rename.map(before -> before.from() + " to " + id.name()).orElseGet(id::toString);
    }
}
