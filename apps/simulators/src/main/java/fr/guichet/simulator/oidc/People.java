package fr.guichet.simulator.oidc;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whom the provider knows: the holders of the test cards, and whoever a test adds. */
public final class People {

    private final Map<String, Person> byNationalId = new LinkedHashMap<>();

    People(Collection<Person> known) {
        known.forEach(this::add);
    }

    /** Nobody yet. */
    public static People nobody() {
        return new People(List.of());
    }

    /** Adds somebody, or replaces whoever has the same identifier. */
    public synchronized void add(Person person) {
        byNationalId.put(person.nationalId(), person);
    }

    /** The person of a national identifier. */
    public synchronized Optional<Person> of(String nationalId) {
        return Optional.ofNullable(byNationalId.get(nationalId));
    }

    /** Everybody, in the order they were added. */
    public synchronized List<Person> all() {
        return List.copyOf(byNationalId.values());
    }
}
