package fr.guichet.establishment.invitation;

import org.keycloak.authentication.actiontoken.DefaultActionToken;

/**
 * The token of an invitation's link: of the server's own kind, signed, expiring, used once. It names the membership and
 * the invitation, so that a later one kills it, and the state of the password that it was made for.
 */
public final class InvitationToken extends DefaultActionToken {

    /** Type of the token, and id of its handler. */
    public static final String TYPE = "guichet-invitation";

    private static final String MEMBERSHIP = "guichet_membership";
    private static final String INVITED_AT = "guichet_invited_at";
    private static final String PASSWORD = "guichet_password";

    /** For the server, which reads it from its text. */
    public InvitationToken() {}

    /**
     * @param expiry in seconds since 1970
     * @param email address that it validates
     * @param invitedAt of the invitation, in milliseconds
     * @param passwordState of the account when it was made
     */
    InvitationToken(
            String userId, int expiry, String email, String membershipId, long invitedAt, String passwordState) {
        super(userId, TYPE, expiry, null);
        setEmail(email);
        setNote(MEMBERSHIP, membershipId);
        setNote(INVITED_AT, Long.toString(invitedAt));
        setNote(PASSWORD, passwordState);
    }

    String membershipId() {
        return getNote(MEMBERSHIP);
    }

    /** Whether it is of that invitation, and the password is the one it was made for. */
    boolean isOf(long invitedAt, String passwordState) {
        return Long.toString(invitedAt).equals(getNote(INVITED_AT)) && passwordState.equals(getNote(PASSWORD));
    }
}
