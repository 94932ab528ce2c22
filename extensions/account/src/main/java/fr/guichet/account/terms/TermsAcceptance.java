package fr.guichet.account.terms;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.keycloak.models.UserModel;

/** Which version of the terms an account accepted, and when. */
final class TermsAcceptance {

    /** Attribute of the account: name of the version. */
    static final String VERSION = "termsVersion";
    /** Attribute of the account: instant of the acceptance, ISO 8601 in UTC, to the second. */
    static final String ACCEPTED_AT = "termsAcceptedAt";

    private TermsAcceptance() {}

    /** Whether this very version was accepted; another one, even a later one, does not count. */
    static boolean covers(UserModel account, TermsVersion version) {
        return version.value().equals(account.getFirstAttribute(VERSION))
                && account.getFirstAttribute(ACCEPTED_AT) != null;
    }

    static void record(UserModel account, TermsVersion version, Clock clock) {
        account.setSingleAttribute(VERSION, version.value());
        account.setSingleAttribute(
                ACCEPTED_AT, clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
    }
}
