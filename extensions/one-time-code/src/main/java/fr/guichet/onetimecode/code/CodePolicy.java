package fr.guichet.onetimecode.code;

import java.time.Duration;
import java.util.List;

/**
 * The limits of a realm's codes, already checked: see {@link CodePolicyConfig} for what is refused.
 *
 * @param codeLifetime how long a code is good after it was sent (OTP-2)
 * @param tries wrong codes of one person within {@code triesWindow}; then a wait of that length
 * @param triesWindow at least {@code codeLifetime}, so that no code is tried more often than {@code tries}
 * @param sends of one person within {@code sendsWindow}
 * @param sendsWindow the short window
 * @param dailySends of one person within 24 hours
 * @param sendDelays wait after the first send of the short window, after the second…; the last one goes on; at least one
 * @param failedSends of one person within {@code sendsWindow}; these cost no send
 * @param dailySendsToNumber to one number that its person has yet to prove, within 24 hours, whoever asks
 * @param trustedDevices how long a device spares its person the code
 */
public record CodePolicy(
        Duration codeLifetime,
        int tries,
        Duration triesWindow,
        int sends,
        Duration sendsWindow,
        int dailySends,
        List<Duration> sendDelays,
        int failedSends,
        int dailySendsToNumber,
        TrustedDeviceIntervals trustedDevices) {

    /** The window of {@link #dailySends}, and the longest of all. */
    public static final Duration DAY = Duration.ofDays(1);

    /** Those of the issue: 10 minutes, 5 tries, 5 sends in 15 minutes and 15 in a day. */
    public static final CodePolicy DEFAULT = new CodePolicy(
            Duration.ofMinutes(10),
            5,
            Duration.ofMinutes(15),
            5,
            Duration.ofMinutes(15),
            15,
            List.of(Duration.ofSeconds(30), Duration.ofSeconds(60), Duration.ofSeconds(120), Duration.ofSeconds(240)),
            10,
            10,
            TrustedDeviceIntervals.DEFAULT);

    public CodePolicy {
        sendDelays = List.copyOf(sendDelays);
    }

    /** @param recentSends sends in the short window, at least one */
    Duration delayAfter(int recentSends) {
        return sendDelays.get(Math.min(recentSends, sendDelays.size()) - 1);
    }
}
