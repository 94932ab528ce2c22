package fr.guichet.realm.running;

import com.fasterxml.jackson.databind.JsonNode;
import fr.guichet.realm.RealmRefusedException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What cannot be read from the files of two versions: which thing is the same under another name, and which one is gone
 * although nothing asks for {@code --prune}.
 *
 * <pre>
 * migrations:
 *   "2":
 *     - { kind: client, from: dossier-service, to: dossiers }
 *     - { kind: role, gone: secretary }
 * </pre>
 */
final class Migrations {

    /** Realm attribute with the version of the files that a realm was made or last changed by. */
    static final String VERSION = "guichet.realm.version";

    /** What the server can call by another name, as it cannot a mapper of tokens. The alias of an identity provider stands beside every link of a person. */
    private static final Set<ResourceKind> RENAMED = Set.of(
            ResourceKind.ROLE,
            ResourceKind.CLIENT_SCOPE,
            ResourceKind.COMPONENT,
            ResourceKind.FLOW,
            ResourceKind.CLIENT,
            ResourceKind.CLIENT_ROLE,
            ResourceKind.GROUP,
            ResourceKind.IDENTITY_PROVIDER_MAPPER);

    /** What can be told to be gone beside those. */
    private static final Set<ResourceKind> GONE = Set.of(
            ResourceKind.CLIENT_SCOPE_MAPPER,
            ResourceKind.CLIENT_MAPPER,
            ResourceKind.IDENTITY_PROVIDER,
            ResourceKind.CLIENT_PROFILE,
            ResourceKind.CLIENT_POLICY);

    /** What is named with where it is, and stays there. */
    private static final Set<ResourceKind> BY_PATH = Set.of(ResourceKind.CLIENT_ROLE, ResourceKind.GROUP);

    private final int files;
    private final SortedMap<Integer, List<Step>> steps = new TreeMap<>();

    /** Something of an earlier version, and what became of it. */
    private record Step(ResourceId from, Optional<ResourceId> to) {}

    /**
     * Reads them.
     *
     * @param migrations of the files
     * @param version of the files
     * @throws RealmRefusedException when they are not written like that
     */
    Migrations(JsonNode migrations, String version) {
        this.files = number(version);
        for (Map.Entry<String, JsonNode> entry : migrations.properties()) {
            List<Step> ofVersion = new ArrayList<>();
            entry.getValue().forEach(step -> ofVersion.add(step(entry.getKey(), step)));
            steps.put(number(entry.getKey()), ofVersion);
        }
        if (!steps.isEmpty() && steps.lastKey() > files) {
            throw new RealmRefusedException("migrations: of a version after that of the files");
        }
    }

    private static Step step(String version, JsonNode step) {
        String where = "migrations/" + version;
        ResourceKind kind = ResourceKind.of(step.path("kind").asText())
                .filter(known -> RENAMED.contains(known) || GONE.contains(known))
                .orElseThrow(() -> new RealmRefusedException(where + ": no such kind"));
        if (step.path("gone").isTextual()) {
            return new Step(new ResourceId(kind, step.path("gone").textValue()), Optional.empty());
        }
        if (!step.path("from").isTextual() || !step.path("to").isTextual() || !RENAMED.contains(kind)) {
            throw new RealmRefusedException(where + ": a " + kind.label() + " is not renamed like that");
        }
        ResourceId from = new ResourceId(kind, step.path("from").textValue());
        ResourceId to = new ResourceId(kind, step.path("to").textValue());
        if (BY_PATH.contains(kind) && !from.isBeside(to)) {
            throw new RealmRefusedException(where + ": a " + kind.label() + " is not moved");
        }
        return new Step(from, Optional.of(to));
    }

    private static int number(String version) {
        try {
            return Integer.parseInt(version);
        } catch (NumberFormatException e) {
            throw new RealmRefusedException(VERSION + ": not a whole number");
        }
    }

    /** The version of a running realm; 0 when it was made before there were versions. */
    static int versionOf(RunningRealm running) {
        return running.attribute(VERSION).map(Migrations::number).orElse(0);
    }

    /** Whether one of them is of such a thing. */
    boolean concern(ResourceKind kind) {
        return steps.values().stream()
                .flatMap(List::stream)
                .anyMatch(step -> step.from().kind() == kind);
    }

    /** Whether one of them says so. */
    boolean isGone(ResourceId id) {
        return steps.values().stream()
                .flatMap(List::stream)
                .anyMatch(step -> step.from().equals(id) && step.to().isEmpty());
    }

    /** The version of the files. */
    int version() {
        return files;
    }

    /**
     * What they come to on a realm.
     *
     * @param running with what is renamed under its new names
     * @param renames in the order to do them
     * @param gone what is to be deleted, by the names it has then
     */
    record Migrated(RunningRealm running, List<Change> renames, List<Change> gone) {}

    /**
     * What is to be done to a realm: renames since its version, before it is compared, and what is gone by now and still
     * there. Each step speaks of names as they are when those before it are done.
     *
     * @param named whether the files name it, under the names of their version
     * @throws RealmRefusedException when it is of a later version, or has something under the name before and under the new one
     */
    Migrated of(RunningRealm read, Predicate<ResourceId> named) {
        int there = versionOf(read);
        if (there > files) {
            throw new RealmRefusedException("the realm is of version " + there + " of the files, these are of version "
                    + files + ": a realm does not go back");
        }
        RunningRealm running = read;
        List<Change> renames = new ArrayList<>();
        Set<ResourceId> gone = new LinkedHashSet<>();
        for (Map.Entry<Integer, List<Step>> version : steps.entrySet()) {
            for (Step step : version.getValue()) {
                if (step.to().isEmpty()) {
                    // Whatever the version: an apply that stopped may have written it before the last of these.
                    gone.add(step.from());
                    continue;
                }
                ResourceId to = step.to().get();
                gone = heldBy(step.from(), to, gone);
                if (version.getKey() > there && isToRename(running, step.from(), to, named)) {
                    running = running.renamed(step.from(), to);
                    renames.add(Change.rename(step.from(), to, running.find(to).orElseThrow()));
                }
            }
        }
        RunningRealm renamed = running;
        List<Change> deletes = gone.stream()
                .filter(id -> renamed.find(id).isPresent() && !named.test(id))
                .map(Change::delete)
                .toList();
        return new Migrated(renamed, renames, deletes);
    }

    private static boolean isToRename(
            RunningRealm running, ResourceId from, ResourceId to, Predicate<ResourceId> named) {
        if (running.find(from).isEmpty()) {
            return false;
        }
        if (running.find(to).isEmpty()) {
            return true;
        }
        if (named.test(from)) {
            // Done before, and something else has the name by now.
            return false;
        }
        throw new RealmRefusedException("migrations: " + from + " cannot become " + to.name()
                + ", which is there too: one of them has to go first");
    }

    /** The names of what the renamed thing holds; something that had its name before is another one. */
    private static Set<ResourceId> heldBy(ResourceId from, ResourceId to, Set<ResourceId> ids) {
        return ids.stream()
                .map(id -> id.equals(from) ? id : id.after(from, to))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
