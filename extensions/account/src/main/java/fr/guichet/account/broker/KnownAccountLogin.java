package fr.guichet.account.broker;

import fr.guichet.account.protection.BrokeredLogin;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticationFlowError;
import org.keycloak.authentication.authenticators.broker.AbstractIdpAuthenticator;
import org.keycloak.broker.provider.BrokeredIdentityContext;
import org.keycloak.events.Errors;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.UserModel;
import org.keycloak.services.messages.Messages;
import org.keycloak.services.resources.IdentityBrokerService;

/**
 * Ends a first broker login once the account exists: makes sure of the link, then has the broker authenticate again, as
 * for any later login.
 *
 * <p>The server's own end of this flow adds the link itself and answers an error page when it is already there, which is
 * what happens to everyone but the first when one person connects in several tabs or on several nodes at once (ACC-6).
 * Going through the broker's ordinary path also gives its check of a disabled account and the flow after the broker, and
 * has no such race.
 */
public final class KnownAccountLogin {

    private static final Logger LOG = Logger.getLogger(KnownAccountLogin.class);

    private KnownAccountLogin() {}

    /** Goes on as {@code account}; the answer to the browser is set on {@code context} in every case. */
    public static void resume(
            AuthenticationFlowContext context,
            BrokeredIdentityContext brokered,
            BrokeredPerson person,
            UserModel account) {
        AccountLink.Outcome outcome = AccountLink.ensure(context.getSession(), context.getRealm(), account, person);
        switch (outcome) {
            case OTHER_PERSON -> refuse(context, account);
            case CREATED -> {
                linkEvent(context, person, account).success();
                authenticateAgain(context, brokered);
            }
            case PRESENT -> authenticateAgain(context, brokered);
        }
    }

    private static void authenticateAgain(AuthenticationFlowContext context, BrokeredIdentityContext brokered) {
        // Without this note the broker no longer believes a first login under way.
        context.getAuthenticationSession().removeAuthNote(AbstractIdpAuthenticator.BROKERED_CONTEXT_NOTE);
        IdentityBrokerService broker = new IdentityBrokerService(context.getSession());
        broker.init();
        context.forceChallenge(BrokeredLogin.handOver(context.getSession(), () -> broker.authenticated(brokered)));
    }

    private static void refuse(AuthenticationFlowContext context, UserModel account) {
        LOG.warnf("account %s is linked to another person of this identity provider", account.getId());
        context.getEvent().clone().user(account).error(Errors.FEDERATED_IDENTITY_EXISTS);
        context.failureChallenge(
                AuthenticationFlowError.IDENTITY_PROVIDER_ERROR,
                context.form()
                        .setError(Messages.IDENTITY_PROVIDER_UNEXPECTED_ERROR)
                        .createErrorPage(Response.Status.CONFLICT));
    }

    private static EventBuilder linkEvent(AuthenticationFlowContext context, BrokeredPerson person, UserModel account) {
        return BrokerEvents.about(context, person)
                .event(EventType.FEDERATED_IDENTITY_LINK)
                .user(account);
    }
}
