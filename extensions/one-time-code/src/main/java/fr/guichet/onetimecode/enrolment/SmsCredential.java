package fr.guichet.onetimecode.enrolment;

import fr.guichet.onetimecode.sms.MobileNumber;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.keycloak.credential.CredentialModel;
import org.keycloak.util.JsonSerialization;

/**
 * The number that codes go to, as the account keeps it: sealed in the secret part, which the server shows to nobody, and
 * masked in the part that the account page and administrators see.
 */
final class SmsCredential extends CredentialModel {

    /** Type of the credential, and id of its provider. */
    static final String TYPE = "guichet-sms";

    private static final long serialVersionUID = 1L;

    private static final String SEALED = "number";
    private static final String MASKED = "masked";

    private SmsCredential() {}

    /**
     * @param number only its masked form is kept as it is
     * @param sealed the same number, for {@link SealedNumber} alone to open
     */
    static SmsCredential of(MobileNumber number, String sealed, Instant now) {
        SmsCredential credential = new SmsCredential();
        credential.setType(TYPE);
        credential.setCreatedDate(now.toEpochMilli());
        credential.setUserLabel(number.masked());
        credential.setCredentialData(json(MASKED, number.masked()));
        credential.setSecretData(json(SEALED, sealed));
        return credential;
    }

    /** A stored one. */
    static SmsCredential of(CredentialModel stored) {
        SmsCredential credential = new SmsCredential();
        credential.setId(stored.getId());
        credential.setType(stored.getType());
        credential.setCreatedDate(stored.getCreatedDate());
        credential.setUserLabel(stored.getUserLabel());
        credential.setCredentialData(stored.getCredentialData());
        credential.setSecretData(stored.getSecretData());
        return credential;
    }

    /** Empty when the secret part is absent or not ours. */
    Optional<String> sealed() {
        return text(getSecretData(), SEALED);
    }

    /** The masked number; empty when it is absent. Not the label, which the person may rename. */
    Optional<String> masked() {
        return text(getCredentialData(), MASKED);
    }

    private static String json(String name, String value) {
        try {
            return JsonSerialization.writeValueAsString(Map.of(name, value));
        } catch (IOException e) {
            throw new IllegalStateException("a text can always be written as JSON", e);
        }
    }

    private static Optional<String> text(String json, String name) {
        if (json == null) {
            return Optional.empty();
        }
        try {
            return JsonSerialization.readValue(json, Map.class).get(name) instanceof String text
                    ? Optional.of(text)
                    : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
