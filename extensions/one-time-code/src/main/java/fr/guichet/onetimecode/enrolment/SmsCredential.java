package fr.guichet.onetimecode.enrolment;

import fr.guichet.onetimecode.StoredCredential;
import fr.guichet.onetimecode.sms.MobileNumber;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.keycloak.credential.CredentialModel;

/**
 * The number that codes go to, as the account keeps it: sealed in the secret part, which the server shows to nobody, and
 * masked in the part that the account page and administrators see.
 */
final class SmsCredential extends StoredCredential {

    /** Type of the credential, and id of its provider. */
    static final String TYPE = "guichet-sms";

    private static final long serialVersionUID = 1L;

    private static final String SEALED = "number";
    private static final String MASKED = "masked";

    private SmsCredential() {}

    private SmsCredential(CredentialModel stored) {
        super(stored);
    }

    /**
     * @param number only its masked form is kept as it is
     * @param sealed the same number, for {@link SealedNumber} alone to open
     */
    static SmsCredential of(MobileNumber number, String sealed, Instant now) {
        SmsCredential credential = new SmsCredential();
        credential.setType(TYPE);
        credential.setCreatedDate(now.toEpochMilli());
        credential.setUserLabel(number.masked());
        credential.keep(Map.of(MASKED, number.masked()), Map.of(SEALED, sealed));
        return credential;
    }

    /** A stored one. */
    static SmsCredential of(CredentialModel stored) {
        return new SmsCredential(stored);
    }

    /** Empty when the secret part is absent or not ours. */
    Optional<String> sealed() {
        return text(secret(), SEALED);
    }

    /** The masked number; empty when it is absent. Not the label, which the person may rename. */
    Optional<String> masked() {
        return text(data(), MASKED);
    }
}
