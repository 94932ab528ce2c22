package fr.guichet.realm.running;

/**
 * Something a realm has and the files do not name.
 *
 * @param kind what it is
 * @param name its own, with what holds it
 */
record Addition(String kind, String name) {

    static Addition of(ResourceId id) {
        return new Addition(id.kind().label(), id.name());
    }

    @Override
    public String toString() {
        return kind + " " + name;
    }
}
