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

    /** A try taken, or why none could be. */
    private record Taking(Optional<Integer> triesLeft, Optional<TryOutcome.Locked> locked, boolean fresh) {}

    /** @param code six digits */
    TryOutcome of(CodeKey key, String code) {
        String entry = CodeHash.entry(key);
        for (int look = 0; ; look++) {
            // Asked before a try is taken, since none of these answers is worth one.
            Optional<TryOutcome> dead = deadReason(codes.find(entry));
            if (dead.filter(TryOutcome.Used.class::isInstance).isPresent()) {
                return dead.get();
            }
            Instant now = now();
            String id = ids.next();
            Taking taking = dead.isPresent() ? looking(key, now) : taking(key, new Ledger.Try(id, entry, now));
            if (taking.locked().isPresent()) {
                if (dead.isPresent() || !taking.fresh() || look >= LOOKS) {
                    return taking.locked().get();
                }
                LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
            } else {
                return dead.isPresent()
                        ? dead.get()
                        : compared(key, code, id, taking.triesLeft().orElseThrow());
            }
        }
    }

    private Taking looking(CodeKey key, Instant now) {
        return new Taking(
                Optional.empty(),
                ledgers.of(key.subject()).lockedUntil(policy, now).map(TryOutcome.Locked::new),
                false);
    }

    private Taking taking(CodeKey key, Ledger.Try one) {
        return ledgers.change(key.subject(), ledger -> {
            Optional<TryOutcome.Locked> locked =
                    ledger.lockedUntil(policy, one.at()).map(TryOutcome.Locked::new);
            if (locked.isPresent()) {
                return Change.none(new Taking(Optional.empty(), locked, isFresh(ledger, one.at())));
            }
            Ledger taken = ledger.withTry(one, policy);
            return Change.to(
                    taken, new Taking(Optional.of(taken.triesLeft(policy, one.at())), Optional.empty(), false));
        });
    }

    private static boolean isFresh(Ledger ledger, Instant now) {
        return ledger.latestTry()
                .map(latest -> now.isBefore(latest.plus(FRESH)))
                .orElse(false);
    }

    /** With a try taken. The code is read again: the one that was read before may have been used since. */
    private TryOutcome compared(CodeKey key, String code, String tryId, int triesLeft) {
        String entry = CodeHash.entry(key);
        Optional<Held<KeptCode>> held = codes.find(entry);
        Optional<TryOutcome> dead = deadReason(held);
        if (dead.isPresent()) {
            giveBack(key, tryId);
            return dead.get();
        }
        KeptCode kept = held.orElseThrow().value();
        if (!hash.matches(key, kept, code)) {
            return new TryOutcome.Wrong(triesLeft);
        }
        if (!codes.replace(entry, held.get(), kept.taken(), REMEMBERED)) {
            // Right, and somebody else's already; or a newer code came in between, and this one is none any more.
            giveBack(key, tryId);
            return deadReason(codes.find(entry)).orElseGet(TryOutcome.Expired::new);
        }
        ledgers.change(key.subject(), ledger -> Change.to(ledger.withoutTriesOf(entry), Optional.empty()));
        return new TryOutcome.Accepted(kept.channel());
    }

    private void giveBack(CodeKey key, String tryId) {
        ledgers.change(key.subject(), ledger -> Change.to(ledger.withoutTry(tryId), Optional.empty()));
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
