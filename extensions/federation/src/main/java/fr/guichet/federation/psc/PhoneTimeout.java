package fr.guichet.federation.psc;

/**
 * Recognises that nobody approved on the telephone in time. Pro Santé Connect is a Keycloak too, whose way of saying
 * that a login has run out is {@code temporarily_unavailable} with the description {@code authentication_expired}.
 */
final class PhoneTimeout {

    private PhoneTimeout() {}

    static boolean is(String error, String description) {
        return "temporarily_unavailable".equals(error) && "authentication_expired".equals(description);
    }
}
