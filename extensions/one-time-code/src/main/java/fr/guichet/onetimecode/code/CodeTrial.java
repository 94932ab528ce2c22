package fr.guichet.onetimecode.code;

import fr.guichet.onetimecode.code.Ledgers.Change;
import fr.guichet.onetimecode.code.SharedEntries.Held;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * One typed code, from the taking of a try to the taking of the code. A try is taken before anything is compared, so
 * that those who try at once cannot compare more often than those who try in turn.
 */
final class CodeTrial {

    /** How long a code can be told from none after it was used or expired. */
    static final Duration REMEMBERED = Duration.ofMinutes(15);

    /**
     * When many type at once, the tries can be spent by some whose comparison is not over, and one of those may be right.
     * Whoever comes then looks again for a moment before believing in the lock.
     */
    private static final int LOOKS = 20;

    private static final long BETWEEN_LOOKS_NANOS = TimeUnit.MILLISECONDS.toNanos(10);
    private static final Duration FRESH = Duration.ofSeconds(2);

    private final CodePolicy policy;
    private final Clock clock;
    private final RandomIds ids;
    private final CodeHash hash;
    private final SharedEntries<KeptCode> codes;
    private final Ledgers ledgers;

    CodeTrial(
            CodePolicy policy,
            Clock clock,
            RandomIds ids,
            CodeHash hash,
            SharedEntries<KeptCode> codes,
            Ledgers ledgers) {
        this.policy = policy;
        this.clock = clock;
        this.ids = ids;
        this.hash = hash;
        this.codes = codes;
        this.ledgers = ledgers;
    }

    /**
     * A try, or the lock that let none be taken.
     *
     * @param id of the try
     * @param triesLeft after it
     * @param locked instead of it
     * @param mayBeUndone whether the lock is so fresh that a comparison may still be going on
     */
    private record Taking(String id, int triesLeft, Optional<TryOutcome> locked, boolean mayBeUndone) {}

    /** @param code six digits */
    TryOutcome of(CodeKey key, String code) {
        String entry = CodeHash.entry(key);
        // Asked before a try is taken, since none of these answers is worth one.
        Optional<TryOutcome> dead = deadReason(codes.find(entry));
        if (dead.isPresent()) {
            return isUsed(dead) ? dead.get() : lockOf(key).or(() -> dead).get();
        }
        Taking taking = taking(key, entry);
        for (int look = 0; taking.mayBeUndone() && look < LOOKS; look++) {
            LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
            Optional<TryOutcome> meanwhile = deadReason(codes.find(entry));
            if (isUsed(meanwhile)) {
                return meanwhile.get();
            }
            taking = taking(key, entry);
        }
        return taking.locked().isPresent() ? taking.locked().get() : compared(key, code, taking);
    }

    private Optional<TryOutcome> lockOf(CodeKey key) {
        return ledgers.of(key.subject()).lockedUntil(policy, now()).map(TryOutcome.Locked::new);
    }

    private Taking taking(CodeKey key, String entry) {
        Ledger.Try one = new Ledger.Try(ids.next(), entry, now());
        return ledgers.change(key.subject(), ledger -> {
            Optional<TryOutcome> locked = ledger.lockedUntil(policy, one.at()).map(TryOutcome.Locked::new);
            if (locked.isPresent()) {
                return Change.none(new Taking(one.id(), 0, locked, isFresh(ledger, one.at())));
            }
            Ledger taken = ledger.withTry(one, policy);
            return Change.to(taken, new Taking(one.id(), taken.triesLeft(policy, one.at()), Optional.empty(), false));
        });
    }

    private static boolean isFresh(Ledger ledger, Instant now) {
        return ledger.latestTry()
                .map(latest -> now.isBefore(latest.plus(FRESH)))
                .orElse(false);
    }

    /** With a try taken. The code is read again: the one that was read before may have been used since. */
    private TryOutcome compared(CodeKey key, String code, Taking taken) {
        String entry = CodeHash.entry(key);
        Optional<Held<KeptCode>> held = codes.find(entry);
        Optional<TryOutcome> dead = deadReason(held);
        if (dead.isPresent()) {
            giveBack(key, taken);
            return dead.get();
        }
        KeptCode kept = held.orElseThrow().value();
        if (!hash.matches(key, kept, code)) {
            return new TryOutcome.Wrong(taken.triesLeft());
        }
        if (!codes.replace(entry, held.get(), kept.taken(), REMEMBERED)) {
            // Right, and somebody else's already; or a newer code came in between, and this one is none any more.
            giveBack(key, taken);
            return deadReason(codes.find(entry)).orElseGet(TryOutcome.Expired::new);
        }
        ledgers.change(key.subject(), ledger -> Change.to(ledger.withoutTriesOf(entry), Optional.empty()));
        return new TryOutcome.Accepted(kept.channel());
    }

    private void giveBack(CodeKey key, Taking taken) {
        ledgers.change(key.subject(), ledger -> Change.to(ledger.withoutTry(taken.id()), Optional.empty()));
    }

    private static boolean isUsed(Optional<TryOutcome> dead) {
        return dead.filter(TryOutcome.Used.class::isInstance).isPresent();
    }

    /** Why there is nothing to compare with; empty when there is. */
    private Optional<TryOutcome> deadReason(Optional<Held<KeptCode>> held) {
        if (held.isEmpty()) {
            return Optional.of(new TryOutcome.NoCode());
        }
        return switch (held.get().value().status(now())) {
            case LIVE -> Optional.empty();
            case USED -> Optional.of(new TryOutcome.Used());
            case EXPIRED -> Optional.of(new TryOutcome.Expired());
        };
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
