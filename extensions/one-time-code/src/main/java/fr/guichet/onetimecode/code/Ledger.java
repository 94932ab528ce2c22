package fr.guichet.onetimecode.code;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What one person has tried and been sent lately, in whatever browser and on whatever node. The windows slide: at most
 * so many in <em>any</em> quarter of an hour, and not twice as many around the turn of one.
 *
 * @param tries codes typed that were not right, or are being compared
 * @param sends messages that left, or are leaving
 * @param failures sends that failed
 */
record Ledger(List<Try> tries, List<Send> sends, List<Instant> failures) {

    static final Ledger EMPTY = new Ledger(List.of(), List.of(), List.of());

    /**
     * A typed code.
     *
     * @param id its own
     * @param key digest of the {@link CodeKey} it was typed for
     */
    record Try(String id, String key, Instant at) {}

    /** A message, by the id of its reservation. */
    record Send(String id, Instant at) {}

    Ledger {
        tries = List.copyOf(tries);
        sends = List.copyOf(sends);
        failures = List.copyOf(failures);
    }

    /**
     * What was counted apart, counted together: every try and every send of either. What a success took out of one of
     * them comes back, since what was counted twice is better than what was not counted.
     */
    static Ledger united(Ledger one, Ledger other) {
        return new Ledger(
                union(one.tries(), other.tries(), Try::at),
                union(one.sends(), other.sends(), Send::at),
                union(one.failures(), other.failures(), at -> at));
    }

    private static <T> List<T> union(List<T> one, List<T> other, Function<T, Instant> at) {
        return Stream.concat(one.stream(), other.stream())
                .distinct()
                .sorted(Comparator.comparing(at))
                .toList();
    }

    /**
     * When the tries are spent: counted from the last of them, so that all come back at once and nobody is locked again
     * by the first slip after a wait.
     */
    Optional<Instant> lockedUntil(CodePolicy policy, Instant now) {
        if (tries.size() < policy.tries()) {
            return Optional.empty();
        }
        return Optional.of(latest(tries.stream().map(Try::at)).plus(policy.triesWindow()))
                .filter(now::isBefore);
    }

    int triesLeft(CodePolicy policy, Instant now) {
        if (lockedUntil(policy, now).isPresent()) {
            return 0;
        }
        return policy.tries()
                - within(tries, Try::at, policy.triesWindow(), now).size();
    }

    Optional<Instant> latestTry() {
        return tries.stream().map(Try::at).max(Instant::compareTo);
    }

    /** To be asked for only when not locked. */
    Ledger withTry(Try taken, CodePolicy policy) {
        return new Ledger(added(within(tries, Try::at, policy.triesWindow(), taken.at()), taken), sends, failures);
    }

    /** Without one try: it was no guess. */
    Ledger withoutTry(String id) {
        return without(one -> one.id().equals(id));
    }

    /**
     * After a success: without the tries of that browser. Those made elsewhere stay, or a guesser in another browser
     * would begin anew each time the person logs in.
     */
    Ledger withoutTriesOf(String key) {
        return without(one -> one.key().equals(key));
    }

    private Ledger without(Predicate<Try> gone) {
        return new Ledger(tries.stream().filter(gone.negate()).toList(), sends, failures);
    }

    /** Why no code may be sent now; empty when one may. */
    Optional<SendDecision> sendRefusal(CodePolicy policy, Instant now) {
        Optional<SendDecision> locked = lockedUntil(policy, now).map(SendDecision.Locked::new);
        if (locked.isPresent()) {
            return locked;
        }
        Optional<Instant> spent = later(
                freeAt(sendTimes(), policy.sends(), policy.sendsWindow(), now),
                freeAt(sendTimes(), policy.dailySends(), CodePolicy.DAY, now));
        if (spent.isPresent()) {
            return spent.map(SendDecision.SendsSpent::new);
        }
        Optional<Instant> failing = freeAt(failures, policy.failedSends(), policy.sendsWindow(), now);
        if (failing.isPresent()) {
            return failing.map(SendDecision.FailuresSpent::new);
        }
        return delayedUntil(policy, now).map(SendDecision.TooSoon::new);
    }

    /** First instant at which a send can be accepted if nothing else happens; not after now when it can be at once. */
    Instant nextSend(CodePolicy policy, Instant now) {
        return Stream.of(
                        lockedUntil(policy, now),
                        freeAt(sendTimes(), policy.sends(), policy.sendsWindow(), now),
                        freeAt(sendTimes(), policy.dailySends(), CodePolicy.DAY, now),
                        freeAt(failures, policy.failedSends(), policy.sendsWindow(), now),
                        delayedUntil(policy, now))
                .flatMap(Optional::stream)
                .max(Instant::compareTo)
                .orElse(now);
    }

    /** To be asked for only when nothing refuses it. */
    Ledger withSend(Send reserved) {
        return new Ledger(tries, added(within(sends, Send::at, CodePolicy.DAY, reserved.at()), reserved), failures);
    }

    /** As if it had never been reserved. */
    Ledger withoutSend(String reservation) {
        return new Ledger(tries, otherSends(reservation), failures);
    }

    /** A send that failed gives its place and its delay back, and counts among the failures. */
    Ledger withFailure(String reservation, CodePolicy policy, Instant now) {
        return new Ledger(
                tries, otherSends(reservation), added(within(failures, at -> at, policy.sendsWindow(), now), now));
    }

    private List<Send> otherSends(String reservation) {
        return sends.stream().filter(send -> !send.id().equals(reservation)).toList();
    }

    /** Of the ledger of an unproven number: when it may be written to again; empty when it may be now. */
    Optional<Instant> numberSpentUntil(CodePolicy policy, Instant now) {
        return later(
                freeAt(sendTimes(), policy.dailySendsToNumber(), CodePolicy.DAY, now),
                freeAt(failures, policy.failedSends(), policy.sendsWindow(), now));
    }

    private List<Instant> sendTimes() {
        return sends.stream().map(Send::at).toList();
    }

    /** Decided by the sends before the last one at the time of it, so that what a page promised stays true. */
    private Optional<Instant> delayedUntil(CodePolicy policy, Instant now) {
        return sendTimes().stream().max(Instant::compareTo).flatMap(last -> {
            int counted =
                    within(sendTimes(), at -> at, policy.sendsWindow(), last).size();
            return Optional.of(last.plus(policy.delayAfter(counted))).filter(now::isBefore);
        });
    }

    /** When a window that is full has room again; empty when it has room now. */
    private static Optional<Instant> freeAt(List<Instant> times, int limit, Duration window, Instant now) {
        List<Instant> recent = within(times, at -> at, window, now).stream()
                .sorted(Collections.reverseOrder())
                .toList();
        return recent.size() < limit
                ? Optional.empty()
                : Optional.of(recent.get(limit - 1).plus(window));
    }

    /** Those whose window is not over. What another node's clock dates in the future is in it. */
    private static <T> List<T> within(List<T> all, Function<T, Instant> time, Duration window, Instant now) {
        return all.stream()
                .filter(one -> now.isBefore(time.apply(one).plus(window)))
                .toList();
    }

    private static Instant latest(Stream<Instant> times) {
        return times.max(Instant::compareTo).orElseThrow();
    }

    private static Optional<Instant> later(Optional<Instant> one, Optional<Instant> other) {
        return Stream.of(one, other).flatMap(Optional::stream).max(Instant::compareTo);
    }

    private static <T> List<T> added(List<T> all, T one) {
        return Stream.concat(all.stream(), Stream.of(one)).toList();
    }
}
