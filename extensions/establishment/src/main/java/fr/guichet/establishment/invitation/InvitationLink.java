package fr.guichet.establishment.invitation;

import fr.guichet.establishment.store.MembershipEntity;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.Urls;
import org.keycloak.services.resources.LoginActionsService;

/** Makes the link of a mail. It names no login, so that it works in any browser. */
final class InvitationLink {

    private InvitationLink() {}

    /**
     * @param base address of the server, as people reach it
     * @param lifespan from now
     */
    static String to(
            KeycloakSession session,
            UserModel account,
            MembershipEntity membership,
            URI base,
            Duration lifespan,
            Clock clock) {
        RealmModel realm = session.getContext().getRealm();
        InvitationToken token = new InvitationToken(
                account.getId(),
                Math.toIntExact(clock.instant().plus(lifespan).getEpochSecond()),
                account.getEmail(),
                membership.id(),
                membership.invitedAt(),
                PasswordState.of(account));
        String issuer = Urls.realmIssuer(base, realm.getName());
        String client = LoginPlace.of(realm).client().getClientId();
        token.issuedFor(client);
        token.issuedNow().id(UUID.randomUUID().toString()).issuer(issuer).audience(issuer);
        // Not Urls.actionTokenBuilder: that wants the tab of a login, and this link belongs to none.
        return Urls.loginActionsBase(base)
                .path(LoginActionsService.class, "executeActionToken")
                .queryParam(Constants.KEY, session.tokens().encode(token))
                .queryParam(Constants.CLIENT_ID, client)
                .build(realm.getName())
                .toString();
    }
}
