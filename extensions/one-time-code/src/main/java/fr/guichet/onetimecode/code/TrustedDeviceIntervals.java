package fr.guichet.onetimecode.code;

import fr.guichet.identity.AccountKind;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * How long a device is trusted after a code was typed on it, by kind of account (OTP-5).
 *
 * @param byKind for every kind; {@link Duration#ZERO} where every login asks for a code
 */
public record TrustedDeviceIntervals(Map<AccountKind, Duration> byKind) {

    /** "À intervalles réguliers" in establishments (manual 001, I.3.i), at every login for everybody else. */
    public static final TrustedDeviceIntervals DEFAULT =
            new TrustedDeviceIntervals(Map.of(AccountKind.ESTABLISHMENT, Duration.ofDays(30)));

    /** What is not named is not trusted. */
    public TrustedDeviceIntervals {
        Map<AccountKind, Duration> all = new EnumMap<>(AccountKind.class);
        for (AccountKind kind : AccountKind.values()) {
            all.put(kind, byKind.getOrDefault(kind, Duration.ZERO));
        }
        byKind = Collections.unmodifiableMap(all);
    }

    /**
     * The interval of an account: that of its strictest kind.
     *
     * @param kinds at least one
     */
    public Duration of(Set<AccountKind> kinds) {
        return kinds.stream().map(byKind::get).min(Duration::compareTo).orElse(Duration.ZERO);
    }
}
