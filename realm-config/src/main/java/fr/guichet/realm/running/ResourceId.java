package fr.guichet.realm.running;

import java.util.Comparator;

/**
 * One thing of a realm, by the name that files give it.
 *
 * @param kind what it is
 * @param name its own; of a mapper, with what holds it: {@code dossier-service/audience dossier-service}
 */
record ResourceId(ResourceKind kind, String name) implements Comparable<ResourceId> {

    private static final Comparator<ResourceId> ORDER =
            Comparator.comparing(ResourceId::kind).thenComparing(ResourceId::name);

    /** What holds it. */
    String holder() {
        return name.substring(0, name.indexOf('/'));
    }

    /** Its name without what holds it. */
    String ownName() {
        return name.substring(name.indexOf('/') + 1);
    }

    /** What it is called once something is called otherwise: that itself, or what holds this. */
    ResourceId after(ResourceId from, ResourceId to) {
        if (equals(from)) {
            return to;
        }
        boolean held = kind.holder().filter(from.kind()::equals).isPresent();
        if (held && name.equals(from.name())) {
            return new ResourceId(kind, to.name());
        }
        return held && name.startsWith(from.name() + "/")
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
