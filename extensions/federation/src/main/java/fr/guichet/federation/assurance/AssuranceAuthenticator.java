package fr.guichet.federation.assurance;

import fr.guichet.federation.session.BrowserSession;
import fr.guichet.federation.session.UpstreamSessions;
import fr.guichet.identity.AuthenticationEvidence;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.authenticators.util.AcrStore;
import org.keycloak.broker.provider.BrokeredIdentityContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/** Step of the flow after a broker: no session without a proven level, and none below the level asked for. */
final class AssuranceAuthenticator implements Authenticator {

    private static final String PAGE = "assurance-refused.ftl";
    private static final String PAGE_REFUSAL = "assuranceRefusal";

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        Optional<BrokeredIdentityContext> brokered =
                BrokeredEvidence.contextOf(context.getSession(), context.getAuthenticationSession());
        AcrStore levels = new AcrStore(context.getSession(), context.getAuthenticationSession());
        AssuranceVerdict verdict = AssuranceVerdict.of(
                brokered.flatMap(BrokeredEvidence::of),
                levels.getRequestedLevelOfAuthentication(context.getTopLevelFlow()));
        if (verdict instanceof AssuranceVerdict.Granted granted) {
            grant(context, levels, granted.evidence(), brokered.orElseThrow());
        } else if (verdict instanceof AssuranceVerdict.Refused refused) {
            refuse(context, refused.refusal());
        }
    }

    private static void grant(
            AuthenticationFlowContext context,
            AcrStore levels,
            AuthenticationEvidence evidence,
            BrokeredIdentityContext brokered) {
        AuthenticationSessionModel login = context.getAuthenticationSession();
        Optional<UserSessionModel> own = new BrowserSession(context.getSession(), login).of(context.getUser());
        new LoginAssurance(levels, login).record(evidence, own);
        new UpstreamSessions(context.getSession(), context.getRealm()).tie(login, brokered, own);
        context.success();
    }

    /** The page has no form: whatever is posted here is decided anew. */
    @Override
    public void action(AuthenticationFlowContext context) {
        authenticate(context);
    }

    private static void refuse(AuthenticationFlowContext context, AssuranceRefusal refusal) {
        context.getEvent().user(context.getUser()).error(refusal.eventError());
        // No failure in the sense of the brute-force protection: nobody guesses anything here, and it would lock the
        // account of somebody who tries again.
        context.forceChallenge(context.form()
                .setAttribute(PAGE_REFUSAL, refusal.messageKey())
                .setStatus(Response.Status.FORBIDDEN)
                .createForm(PAGE));
    }

    @Override
    public boolean requiresUser() {
        return true;
    }

    @Override
    public boolean configuredFor(KeycloakSession session, RealmModel realm, UserModel user) {
        return true;
    }

    @Override
    public void setRequiredActions(KeycloakSession session, RealmModel realm, UserModel user) {}

    @Override
    public void close() {}
}
