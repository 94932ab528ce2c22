package fr.guichet.account.forgotten;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.keycloak.TokenVerifier;
import org.keycloak.authentication.actiontoken.resetcred.ResetCredentialsActionToken;
import org.keycloak.common.VerificationException;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.Urls;
import org.keycloak.services.resources.LoginActionsService;

/**
 * The link of the mail: the server's own action token, which is signed, expires and is used once. It names no login, so
 * that it works in any browser and never goes on with the login of whoever asked for it.
 */
final class ResetLink {

    private static final String PASSWORD_STATE = "guichet_password";

    private ResetLink() {}

    /** How long it can be used, by the realm's setting. */
    static Duration lifespan(RealmModel realm) {
        return Duration.ofSeconds(realm.getActionTokenGeneratedByUserLifespan(ResetCredentialsActionToken.TOKEN_TYPE));
    }

    static String to(KeycloakSession session, UserModel account, ResetRequest request, Clock clock) {
        RealmModel realm = session.getContext().getRealm();
        String issuer = Urls.realmIssuer(request.base(), realm.getName());
        ResetCredentialsActionToken token = new ResetCredentialsActionToken(
                account.getId(),
                account.getEmail(),
                Math.toIntExact(clock.instant().plus(lifespan(realm)).getEpochSecond()),
                null,
                request.clientId());
        token.setNote(PASSWORD_STATE, PasswordState.of(account));
        token.issuedNow().id(UUID.randomUUID().toString()).issuer(issuer).audience(issuer);
        // Not Urls.actionTokenBuilder: that wants the tab of a login, and this link belongs to none.
        return Urls.loginActionsBase(request.base())
                .path(LoginActionsService.class, "executeActionToken")
                .queryParam(Constants.KEY, session.tokens().encode(token))
                .queryParam(Constants.CLIENT_ID, request.clientId())
                .build(realm.getName())
                .toString();
    }

    /**
     * Whether the password is still the one that was forgotten.
     *
     * @param token of a link that the server has verified
     */
    static boolean isStillGood(String token, UserModel account) {
        try {
            String state = TokenVerifier.create(token, ResetCredentialsActionToken.class)
                    .getToken()
                    .getNote(PASSWORD_STATE);
            return Objects.equals(state, PasswordState.of(account));
        } catch (VerificationException e) {
            // The server has read it before: a text that is no token comes from nowhere we know.
            return false;
        }
    }
}
