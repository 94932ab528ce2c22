package fr.guichet.establishment.invitation;

import fr.guichet.establishment.MembershipState;
import fr.guichet.establishment.store.EstablishmentStore;
import jakarta.ws.rs.core.Response;
import org.keycloak.TokenVerifier.Predicate;
import org.keycloak.authentication.actiontoken.AbstractActionTokenHandler;
import org.keycloak.authentication.actiontoken.ActionTokenContext;
import org.keycloak.authentication.actiontoken.TokenUtils;
import org.keycloak.events.Errors;
import org.keycloak.events.EventType;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.messages.Messages;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * What the link of an invitation opens (EST-2): the address is validated, the page for the password comes by the rules of
 * the account's kind (PWD-3, ACC-2), then a page that confirms and leads to the login. Nobody is logged in by it, and the
 * terms are asked for by that login.
 */
public final class InvitationTokenHandler extends AbstractActionTokenHandler<InvitationToken> {

    public InvitationTokenHandler() {
        super(
                InvitationToken.TYPE,
                InvitationToken.class,
                Messages.INVALID_CODE,
                EventType.EXECUTE_ACTION_TOKEN,
                Errors.INVALID_TOKEN);
    }

    @Override
    public Predicate<? super InvitationToken>[] getVerifiers(ActionTokenContext<InvitationToken> context) {
        return TokenUtils.predicates(
                verifyEmail(context),
                TokenUtils.checkThat(token -> isStillGood(token, context), Errors.EXPIRED_CODE, "invitationLinkDead"));
    }

    private static boolean isStillGood(InvitationToken token, ActionTokenContext<InvitationToken> context) {
        UserModel account = context.getAuthenticationSession().getAuthenticatedUser();
        return EstablishmentStore.of(context.getSession())
                .membershipOfAccount(token.membershipId(), account.getId())
                .filter(row -> row.state() == MembershipState.INVITED)
                .filter(row -> token.isOf(row.invitedAt(), PasswordState.of(account)))
                .isPresent();
    }

    /** Once: the server remembers it when the password has been set, so that a page that is left can be opened again. */
    @Override
    public boolean canUseTokenRepeatedly(InvitationToken token, ActionTokenContext<InvitationToken> context) {
        return false;
    }

    @Override
    public Response handleToken(InvitationToken token, ActionTokenContext<InvitationToken> context) {
        RealmModel realm = context.getRealm();
        AuthenticationSessionModel login = context.getAuthenticationSession();
        LoginPlace.of(realm).address().ifPresent(next -> {
            login.setAuthNote(AuthenticationManager.SET_REDIRECT_URI_AFTER_REQUIRED_ACTIONS, "true");
            login.setRedirectUri(next);
            login.setClientNote(OIDCLoginProtocol.REDIRECT_URI_PARAM, next);
        });
        login.addRequiredAction(UserModel.RequiredAction.UPDATE_PASSWORD);
        // Whoever opens the link reads the mails of this address.
        login.getAuthenticatedUser().setEmailVerified(true);
        return AuthenticationManager.redirectToRequiredActions(
                context.getSession(),
                realm,
                login,
                context.getUriInfo(),
                UserModel.RequiredAction.UPDATE_PASSWORD.name());
    }
}
