package fr.guichet.account.broker;

import fr.guichet.identity.InvalidIdentifierException;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.jboss.logging.Logger;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticationFlowError;
import org.keycloak.authentication.authenticators.broker.AbstractIdpAuthenticator;
import org.keycloak.authentication.authenticators.broker.util.SerializedBrokeredIdentityContext;
import org.keycloak.broker.provider.BrokeredIdentityContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.messages.Messages;

/** A step of the first broker login that needs to know who the person is; without a national identifier it refuses. */
public abstract class BrokeredPersonAuthenticator extends AbstractIdpAuthenticator {

    private static final Logger LOG = Logger.getLogger(BrokeredPersonAuthenticator.class);

    /** Error of the event when the identity provider named no national identifier. */
    static final String NO_NATIONAL_IDENTIFIER = "national_identifier_missing";

    private final Clock clock;

    protected BrokeredPersonAuthenticator(Clock clock) {
        this.clock = clock;
    }

    /** The step is reached. */
    protected abstract void begin(
            AuthenticationFlowContext context, BrokeredIdentityContext brokered, BrokeredPerson person);

    /** The page of the step is answered. */
    protected abstract void answer(
            AuthenticationFlowContext context, BrokeredIdentityContext brokered, BrokeredPerson person);

    @Override
    protected final void authenticateImpl(
            AuthenticationFlowContext context,
            SerializedBrokeredIdentityContext serialized,
            BrokeredIdentityContext brokered) {
        try {
            begin(context, brokered, BrokeredPerson.read(brokered, clock.instant()));
        } catch (InvalidIdentifierException e) {
            refuse(context, brokered, e);
        }
    }

    @Override
    protected final void actionImpl(
            AuthenticationFlowContext context,
            SerializedBrokeredIdentityContext serialized,
            BrokeredIdentityContext brokered) {
        try {
            answer(context, brokered, BrokeredPerson.read(brokered, clock.instant()));
        } catch (InvalidIdentifierException e) {
            refuse(context, brokered, e);
        }
    }

    private static void refuse(
            AuthenticationFlowContext context, BrokeredIdentityContext brokered, InvalidIdentifierException cause) {
        LOG.warnf("identity provider %s: %s", brokered.getIdpConfig().getAlias(), cause.getMessage());
        context.getEvent().clone().error(NO_NATIONAL_IDENTIFIER);
        context.failureChallenge(
                AuthenticationFlowError.IDENTITY_PROVIDER_ERROR,
                context.form()
                        .setError(Messages.IDENTITY_PROVIDER_UNEXPECTED_ERROR)
                        .createErrorPage(Response.Status.BAD_GATEWAY));
    }

    @Override
    public boolean requiresUser() {
        return false;
    }

    @Override
    public final boolean configuredFor(KeycloakSession session, RealmModel realm, UserModel user) {
        return true;
    }
}
