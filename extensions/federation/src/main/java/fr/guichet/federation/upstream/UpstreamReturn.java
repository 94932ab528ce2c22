package fr.guichet.federation.upstream;

import fr.guichet.identity.ProfessionalIdentity;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.keycloak.broker.provider.BrokeredIdentityContext;
import org.keycloak.broker.provider.UserAuthenticationIdentityProvider.AuthenticationCallback;
import org.keycloak.events.EventBuilder;
import org.keycloak.models.UserModel;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.resources.IdentityBrokerService;
import org.keycloak.sessions.AuthenticationSessionModel;

/** The browser comes back from the upstream: once, for the login that sent it there, in the browser that began it. */
final class UpstreamReturn {

    private static final Logger LOG = Logger.getLogger(UpstreamReturn.class);

    private final Upstream upstream;
    private final UpstreamProvider<?> provider;
    private final AuthenticationCallback callback;
    private final Refusing refusing;

    UpstreamReturn(
            Upstream upstream, UpstreamProvider<?> provider, AuthenticationCallback callback, EventBuilder event) {
        this.upstream = upstream;
        this.provider = provider;
        this.callback = callback;
        this.refusing = new Refusing(upstream, event);
    }

    /** Ends a login, with a session under way or with the page of a refusal. */
    Response receive(AuthorizationAnswer answer) {
        AuthenticationSessionModel login;
        try {
            login = loginOf(answer);
        } catch (UpstreamRefusedException none) {
            return refusing.withoutLogin(none.refusal());
        }
        try {
            return enter(answer, login);
        } catch (UpstreamRefusedException refused) {
            return refusing.with(refused.refusal(), login);
        } catch (IllegalArgumentException setting) {
            LOG.errorf("The settings of %s are wrong", upstream.alias());
            return refusing.with(UpstreamRefusal.MISCONFIGURED, login);
        }
    }

    private AuthenticationSessionModel loginOf(AuthorizationAnswer answer) throws UpstreamRefusedException {
        // Before the server looks at the state: that uses up the code of the page that a login of before is now on.
        boolean awaited = upstream.browserLogins()
                .ofState(answer.state())
                .filter(login -> RequestSecrets.areKept(login, upstream.alias()))
                .isPresent();
        if (!upstream.config().isEnabled() || answer.state().isEmpty() || !awaited) {
            throw new UpstreamRefusedException(UpstreamRefusal.NO_LOGIN);
        }
        try {
            return callback.getAndVerifyAuthenticationSession(answer.state());
        } catch (WebApplicationException over) {
            // Its own answer is a page on expired sessions that knows nothing of upstreams.
            throw new UpstreamRefusedException(UpstreamRefusal.NO_LOGIN);
        }
    }

    private Response enter(AuthorizationAnswer answer, AuthenticationSessionModel login)
            throws UpstreamRefusedException {
        upstream.session().getContext().setAuthenticationSession(login);
        // Taken before anything else: whatever comes of this answer, there is no second one to the same request.
        RequestSecrets secrets = RequestSecrets.take(login, upstream.alias())
                .orElseThrow(() -> new UpstreamRefusedException(UpstreamRefusal.NO_LOGIN));
        if (!answer.error().isEmpty()) {
            throw new UpstreamRefusedException(provider.refusalOf(answer.error(), answer.errorDescription()));
        }
        if (answer.code().isEmpty()) {
            throw new UpstreamRefusedException(UpstreamRefusal.ANSWER_MALFORMED);
        }
        AnswerVerification.Believed believed = new AnswerVerification(upstream)
                .verify(answer.code(), answer.issuer(), secrets, RequestedAge.of(login));
        UpstreamVerdict verdict = provider.judge(believed.login());
        if (verdict instanceof UpstreamVerdict.Refused refused) {
            throw new UpstreamRefusedException(refused.refusal());
        }
        return accept((UpstreamVerdict.Accepted) verdict, believed, login);
    }

    private Response accept(
            UpstreamVerdict.Accepted accepted, AnswerVerification.Believed believed, AuthenticationSessionModel login)
            throws UpstreamRefusedException {
        if (isAddedToAnotherPerson(accepted.identity(), login)) {
            throw new UpstreamRefusedException(UpstreamRefusal.OTHER_PERSON);
        }
        noteTimeOf(believed.login(), login);
        BrokeredIdentityContext context =
                BrokeredProfessional.contextOf(accepted, believed.login(), believed.idToken(), upstream.config());
        context.setIdp(provider);
        context.setAuthenticationSession(login);
        return callback.authenticated(context);
    }

    /** Our {@code auth_time} is when the person proved who they are, which may be hours before they came here. */
    private static void noteTimeOf(VerifiedLogin verified, AuthenticationSessionModel login) {
        long time = verified.idToken().path("auth_time").asLong(0);
        if (time > 0 && time <= verified.at().getEpochSecond()) {
            login.setClientNote(AuthenticationManager.AUTH_TIME_BROKER, Long.toString(time));
        } else {
            login.removeClientNote(AuthenticationManager.AUTH_TIME_BROKER);
        }
    }

    /**
     * Whether somebody who is logged in adds to their account the login of somebody else. The two would be one person
     * from then on.
     */
    private static boolean isAddedToAnotherPerson(ProfessionalIdentity identity, AuthenticationSessionModel login) {
        UserModel user = login.getAuthenticatedUser();
        if (user == null || login.getAuthNote(IdentityBrokerService.LINKING_IDENTITY_PROVIDER) == null) {
            return false;
        }
        String known = user.getFirstAttribute(ProfessionalIdentity.NATIONAL_ID);
        return known != null && !known.equals(identity.nationalId().value());
    }
}
