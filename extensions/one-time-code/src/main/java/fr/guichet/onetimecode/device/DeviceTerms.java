package fr.guichet.onetimecode.device;

import fr.guichet.identity.AccountKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * On which terms a person trusted a device, and whether they still hold. The password is compared by the date it was
 * set at and not by which came first, since the clocks of two nodes may differ: every change of password sets another
 * date, and the server's rehashing of the same password keeps it.
 *
 * @param given when
 * @param interval what the person was promised
 * @param passwordSet when the password they had typed was set
 * @param kinds of their account at that moment
 */
record DeviceTerms(Instant given, Duration interval, Instant passwordSet, Set<AccountKind> kinds) {

    /** How far apart the clocks of two nodes may be. */
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(1);

    DeviceTerms {
        kinds = Set.copyOf(kinds);
    }

    /** Why the device is not trusted; empty while it is. Of two intervals, the promised and today's, the shorter. */
    Optional<TrustLoss> lossFor(AccountStanding account, Instant now) {
        if (!account.enabled()) {
            return Optional.of(TrustLoss.ACCOUNT_DISABLED);
        }
        if (!account.passwordSet().equals(Optional.of(passwordSet))) {
            return Optional.of(TrustLoss.PASSWORD_CHANGED);
        }
        if (!kinds.equals(account.kinds())) {
            return Optional.of(TrustLoss.KIND_CHANGED);
        }
        boolean fromTheFuture = given.isAfter(now.plus(CLOCK_SKEW));
        return fromTheFuture || !now.isBefore(end(account)) ? Optional.of(TrustLoss.INTERVAL_OVER) : Optional.empty();
    }

    /** The first instant at which a code is asked for again, as far as time alone decides. */
    Instant end(AccountStanding account) {
        Duration shorter = interval.compareTo(account.interval()) < 0 ? interval : account.interval();
        return given.plus(shorter);
    }
}
