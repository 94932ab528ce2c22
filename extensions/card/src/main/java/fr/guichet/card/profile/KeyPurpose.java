package fr.guichet.card.profile;

/**
 * What a certificate's key may be used for.
 *
 * @param digitalSignature bit of the key usage; false when the extension is absent
 * @param clientAuth whether the extended key usage names {@code id-kp-clientAuth}, critical or not
 */
public record KeyPurpose(boolean digitalSignature, boolean clientAuth) {

    /**
     * Whether this is the key for logging in. The extended usage must be there: a certificate without one may, by RFC
     * 5280, do anything, and no authentication certificate of a card is such.
     */
    public boolean authenticates() {
        return digitalSignature && clientAuth;
    }
}
