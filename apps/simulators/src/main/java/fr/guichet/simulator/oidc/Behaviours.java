package fr.guichet.simulator.oidc;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What goes wrong for each person, and for everybody. By person, so that tests beside one another share none. */
final class Behaviours {

    private final Map<String, Set<Misbehaviour>> byNationalId = new ConcurrentHashMap<>();
    private volatile boolean down;
    private volatile Duration delay = Duration.ZERO;

    void set(String nationalId, Set<Misbehaviour> misbehaviours) {
        byNationalId.put(nationalId, Set.copyOf(misbehaviours));
    }

    Set<Misbehaviour> of(Person person) {
        return byNationalId.getOrDefault(person.nationalId(), Set.of());
    }

    void down(boolean isDown) {
        down = isDown;
    }

    boolean isDown() {
        return down;
    }

    void delay(Duration each) {
        delay = each;
    }

    Duration delay() {
        return delay;
    }
}
