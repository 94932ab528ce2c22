package fr.guichet.account.terms;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Clock;
import org.keycloak.authentication.InitiatedActionSupport;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Asks at login for the version of the terms in force, until it is ticked and validated (ACC-3). Whoever declines is
 * logged out: the application is told that access was denied.
 */
final class TermsAction implements RequiredActionProvider {

    /** Parameter of the tick box. */
    static final String ACCEPTED = "termsAccepted";
    /** Parameter of the button that declines. */
    static final String DECLINE = "decline";
    /** Detail of the event: the version that was shown. */
    static final String VERSION_DETAIL = "terms_version";

    private static final String PAGE = "account-terms.ftl";

    private final Clock clock;

    TermsAction(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void evaluateTriggers(RequiredActionContext context) {
        if (!TermsAcceptance.covers(context.getUser(), TermsVersion.inForce(context.getConfig()))) {
            // On the login and not on the account: the version may change back before the next one.
            context.getAuthenticationSession().addRequiredAction(TermsActionFactory.ID);
        }
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        TermsVersion version = TermsVersion.inForce(context.getConfig());
        if (TermsAcceptance.covers(context.getUser(), version)) {
            context.success();
        } else if (context.getAuthenticationSession().getAuthNote(AuthenticationManager.END_AFTER_REQUIRED_ACTIONS)
                != null) {
            // The link of a mail, such as that of a forgotten password: it logs nobody in and proves a mailbox alone,
            // and nobody accepts in a person's name. The next login asks.
            context.ignore();
        } else {
            show(context, version, false);
        }
    }

    @Override
    public void processAction(RequiredActionContext context) {
        TermsVersion version = TermsVersion.inForce(context.getConfig());
        MultivaluedMap<String, String> form = context.getHttpRequest().getDecodedFormParameters();
        context.getEvent().detail(VERSION_DETAIL, version.value());
        if (form.containsKey(DECLINE)) {
            logOut(context.getSession(), context);
            context.failure();
        } else if (form.containsKey(ACCEPTED)) {
            TermsAcceptance.record(context.getUser(), version, clock);
            context.success();
        } else {
            show(context, version, true);
        }
    }

    private static void show(RequiredActionContext context, TermsVersion version, boolean notTicked) {
        context.challenge(context.form()
                .setAttribute("termsVersion", version.value())
                .setAttribute("termsNotTicked", notTicked)
                .createForm(PAGE));
    }

    /** A session of before, when the terms changed under it, ends too. */
    private static void logOut(KeycloakSession session, RequiredActionContext context) {
        AuthenticationManager.AuthResult result =
                AuthenticationManager.authenticateIdentityCookie(session, context.getRealm(), true);
        if (result != null) {
            AuthenticationManager.backchannelLogout(session, result.session(), true);
            AuthenticationManager.expireIdentityCookie(session);
        }
    }

    @Override
    public InitiatedActionSupport initiatedActionSupport() {
        return InitiatedActionSupport.NOT_SUPPORTED;
    }

    @Override
    public void initiatedActionCanceled(KeycloakSession session, AuthenticationSessionModel authSession) {}

    @Override
    public void close() {}
}
