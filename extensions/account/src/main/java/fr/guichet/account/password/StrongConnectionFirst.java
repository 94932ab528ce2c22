package fr.guichet.account.password;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.authenticators.browser.AbstractUsernameFormAuthenticator;
import org.keycloak.models.UserModel;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.sessions.AuthenticationSessionModel;

/** Ends a login whose password was right and whose account may not use it (OTP-6): a page that explains, an event. */
final class StrongConnectionFirst {

    /** Error of the event. */
    static final String EVENT_ERROR = "strong_connection_first";

    private static final String PAGE = "password-strong-first.ftl";

    private StrongConnectionFirst() {}

    /** Refuses; the answer to the browser is set on {@code context}, and nothing of the login is left. */
    static void refuse(AuthenticationFlowContext context) {
        UserModel account = context.getUser();
        context.clearUser();
        AuthenticationSessionModel login = context.getAuthenticationSession();
        login.removeAuthNote(AuthenticationManager.PASSWORD_VALIDATED);
        login.removeAuthNote(AbstractUsernameFormAuthenticator.ATTEMPTED_USERNAME);
        context.getEvent().user(account).error(EVENT_ERROR);
        // No failure in the sense of the brute-force protection: the password was right.
        context.forceChallenge(context.form().createForm(PAGE));
    }
}
