package fr.guichet.operations.readiness;

import fr.guichet.operations.look.Looked;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Whether what a look found may still be gone by. A node that has never been able to look does not begin to serve, since
 * nothing speaks for it; one whose looks fail later goes on with what was last seen, and says so.
 */
final class LookVerdict {

    /** Many looks in a row, and no longer a database that was restarted. */
    private static final Duration STALE = Duration.ofMinutes(3);

    private static final Verdict NOT_YET = new Verdict(Level.DOWN, List.of("this could not be looked at yet"));

    private LookVerdict() {}

    static <T> Verdict on(Optional<Looked<T>> last, Instant now, Function<T, Verdict> judge) {
        return last.map(look -> on(look, now, judge)).orElse(NOT_YET);
    }

    private static <T> Verdict on(Looked<T> last, Instant now, Function<T, Verdict> judge) {
        Verdict found = judge.apply(last.found());
        Duration age = last.age(now);
        return age.compareTo(STALE) < 0
                ? found
                : found.and(Level.WARNING, "this could not be looked at for " + age.toMinutes() + " minutes");
    }
}
