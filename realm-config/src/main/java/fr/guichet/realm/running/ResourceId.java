package fr.guichet.realm.running;

import java.util.Comparator;

/**
 * One thing of a realm, by the name that files give it.
 *
 * @param kind what it is
 * @param name its own; of what is held, with what holds it: {@code dossier-service/audience dossier-service}; of a group, its
 *     path
 */
record ResourceId(ResourceKind kind, String name) implements Comparable<ResourceId> {

    private static final Comparator<ResourceId> ORDER =
            Comparator.comparing(ResourceId::kind).thenComparing(ResourceId::name);

    /** What holds it; empty of a group that is in none. */
    String holder() {
        return name.substring(0, slash());
    }

    /** Its name without what holds it. */
    String ownName() {
        return name.substring(slash() + 1);
    }

    /** Whether both have a holder, and the same one. */
    boolean isBeside(ResourceId other) {
        return slash() >= 0 && other.slash() >= 0 && holder().equals(other.holder());
    }

    private int slash() {
        return kind == ResourceKind.GROUP ? name.lastIndexOf('/') : name.indexOf('/');
    }

    /** What it is called once something is called otherwise: that itself, or what holds this. */
    ResourceId after(ResourceId from, ResourceId to) {
        if (equals(from)) {
            return to;
        }
        boolean held = kind.isPartOf(from.kind()) && (name + "/").startsWith(from.name() + "/");
        return held
                ? new ResourceId(kind, to.name() + name.substring(from.name().length()))
                : this;
    }

    @Override
    public int compareTo(ResourceId other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return kind.label() + " " + name;
    }
}
