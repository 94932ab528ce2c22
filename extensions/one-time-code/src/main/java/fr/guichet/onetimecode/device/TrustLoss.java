package fr.guichet.onetimecode.device;

import java.util.Locale;

/** Why a device is not trusted any more. */
enum TrustLoss {
    /** What is kept of it cannot be read. */
    UNREADABLE,
    /** The account is disabled. */
    ACCOUNT_DISABLED,
    /** The password is not the one it was trusted with, or there is none. */
    PASSWORD_CHANGED,
    /** The account is of other kinds than when it was trusted. */
    KIND_CHANGED,
    /** The interval has passed, or there is none any more. */
    INTERVAL_OVER,
    /** The person trusted this same browser again. */
    RENEWED,
    /** The person trusts more devices than are kept; this is the oldest. */
    TOO_MANY;

    /** Reason in the events. */
    String reason() {
        return name().toLowerCase(Locale.ROOT);
    }
}
