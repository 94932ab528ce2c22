package fr.guichet.account.email;

import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import org.keycloak.authentication.AuthenticationProcessor;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.actiontoken.verifyemail.VerifyEmailActionToken;
import org.keycloak.models.UserModel;
import org.keycloak.services.Urls;
import org.keycloak.sessions.AuthenticationSessionCompoundId;
import org.keycloak.sessions.AuthenticationSessionModel;

/** The link of the mail: the server's own action token, so that its pages answer when it is opened, twice or too late. */
final class ValidationLink {

    private ValidationLink() {}

    static String to(RequiredActionContext context, Clock clock) {
        AuthenticationSessionModel login = context.getAuthenticationSession();
        UserModel account = context.getUser();
        UriInfo uri = context.getUriInfo();
        long expiry =
                clock.instant().plus(ValidationDue.lifespan(context.getRealm())).getEpochSecond();
        String clientId = login.getClient().getClientId();
        VerifyEmailActionToken token = new VerifyEmailActionToken(
                account.getId(),
                Math.toIntExact(expiry),
                AuthenticationSessionCompoundId.fromAuthSession(login).getEncodedId(),
                account.getEmail(),
                clientId);
        return Urls.actionTokenBuilder(
                        uri.getBaseUri(),
                        token.serialize(context.getSession(), context.getRealm(), uri),
                        clientId,
                        login.getTabId(),
                        AuthenticationProcessor.getClientData(context.getSession(), login))
                .build(context.getRealm().getName())
                .toString();
    }
}
