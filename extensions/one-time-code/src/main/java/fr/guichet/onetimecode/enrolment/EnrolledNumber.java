package fr.guichet.onetimecode.enrolment;

import fr.guichet.onetimecode.sms.MobileNumber;
import java.time.Instant;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/** The number a person's codes go to: proven by a code, and sealed since. */
public final class EnrolledNumber {

    private EnrolledNumber() {}

    /**
     * The number; empty when none was enrolled, or when the one that was can no longer be opened because the key it was
     * sealed with is gone. Then it is logged, and the person enrols again.
     */
    public static Optional<MobileNumber> of(KeycloakSession session, UserModel account) {
        return credential(account).flatMap(SmsCredential::sealed).flatMap(SealedNumber.of(session, account)::open);
    }

    /** Whether there is a number, without opening it. */
    public static boolean exists(UserModel account) {
        return credential(account).isPresent();
    }

    /** The masked number, for pages. */
    public static Optional<String> masked(UserModel account) {
        return credential(account).flatMap(SmsCredential::masked);
    }

    /** Makes it the person's number, in place of the one before. The caller saw the code that proves it. */
    public static void record(KeycloakSession session, UserModel account, MobileNumber number, Instant now) {
        SmsCredential credential =
                SmsCredential.of(number, SealedNumber.of(session, account).close(number), now);
        new SmsCredentialProvider(session).createCredential(session.getContext().getRealm(), account, credential);
    }

    private static Optional<SmsCredential> credential(UserModel account) {
        return account.credentialManager()
                .getStoredCredentialsByTypeStream(SmsCredential.TYPE)
                .findFirst()
                .map(SmsCredential::of);
    }
}
