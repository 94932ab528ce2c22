package fr.guichet.account.email;

import java.time.Clock;
import java.time.Duration;
import org.keycloak.authentication.actiontoken.verifyemail.VerifyEmailActionToken;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Decides whether a validation mail is to be sent: there is an address, it is not validated, and no link to it is still
 * good. So a person gets one mail, and another at a later login once its link has expired.
 */
final class ValidationDue {

    private ValidationDue() {}

    static boolean isDue(RealmModel realm, UserModel account, Clock clock) {
        String address = account.getEmail();
        if (address == null || address.isBlank() || account.isEmailVerified()) {
            return false;
        }
        return SentMail.of(account)
                .filter(mail -> mail.isStillGood(address, lifespan(realm), clock.instant()))
                .isEmpty();
    }

    /** How long the link lives, by the realm's setting. */
    static Duration lifespan(RealmModel realm) {
        return Duration.ofSeconds(realm.getActionTokenGeneratedByUserLifespan(VerifyEmailActionToken.TOKEN_TYPE));
    }
}
