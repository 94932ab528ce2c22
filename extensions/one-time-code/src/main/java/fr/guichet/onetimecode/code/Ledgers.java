package fr.guichet.onetimecode.code;

import fr.guichet.onetimecode.code.CodesUnavailableException.Reason;
import fr.guichet.onetimecode.code.SharedEntries.Held;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** The ledgers of all persons, changed by compare-and-set. */
final class Ledgers {

    private static final Logger LOG = Logger.getLogger(Ledgers.class);
    /** Each lost round is a change that somebody else won, so this many means that something is wrong. */
    private static final int ROUNDS = 5_000;

    private static final int ROUNDS_WITHOUT_PAUSE = 4;
    private static final long LONGEST_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

    private final SharedEntries<Ledger> entries;

    Ledgers(SharedEntries<Ledger> entries) {
        this.entries = entries;
    }

    /**
     * What to do to a ledger, or why to leave it as it is.
     *
     * @param ledger changed, or empty
     * @param answer for the caller
     */
    record Change<R>(Optional<Ledger> ledger, R answer) {
        static <R> Change<R> to(Ledger ledger, R answer) {
            return new Change<>(Optional.of(ledger), answer);
        }

        static <R> Change<R> none(R answer) {
            return new Change<>(Optional.empty(), answer);
        }
    }

    Ledger of(CodeSubject subject) {
        return entries.find(key(subject)).map(Held::value).orElse(Ledger.EMPTY);
    }

    /**
     * Changes a ledger as if nobody else did meanwhile.
     *
     * @param decision called again when somebody else did
     */
    <R> R change(CodeSubject subject, Function<Ledger, Change<R>> decision) {
        String key = key(subject);
        for (int round = 0; round < ROUNDS; round++) {
            Optional<Held<Ledger>> held = entries.find(key);
            Change<R> change = decision.apply(held.map(Held::value).orElse(Ledger.EMPTY));
            if (change.ledger().isEmpty() || written(key, held, change.ledger().get())) {
                return change.answer();
            }
            pause(round);
        }
        LOG.errorf("A count of one-time codes could not be changed in %d rounds", ROUNDS);
        throw new CodesUnavailableException(Reason.NO_STORE);
    }

    private boolean written(String key, Optional<Held<Ledger>> held, Ledger ledger) {
        return held.isPresent()
                ? entries.replace(key, held.get(), ledger, CodePolicy.DAY)
                : entries.insert(key, ledger, CodePolicy.DAY);
    }

    private static void pause(int round) {
        if (round >= ROUNDS_WITHOUT_PAUSE) {
            LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(LONGEST_PAUSE_NANOS));
        }
    }

    private static String key(CodeSubject subject) {
        return subject.realmId() + "/" + subject.userId();
    }
}
