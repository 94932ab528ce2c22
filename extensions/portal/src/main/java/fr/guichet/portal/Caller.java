package fr.guichet.portal;

import fr.guichet.identity.AssuranceLevel;
import java.util.Objects;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;

/**
 * Somebody who is logged in and asks for a page or calls an API. The account is enabled and the session alive; the level
 * was proven, never assumed.
 *
 * @param account the person's account
 * @param session the session of the login at the gateway
 * @param level what the login proved to the client that calls: for a page the gateway's own, for an API the token's
 */
public record Caller(RealmModel realm, UserModel account, UserSessionModel session, AssuranceLevel level) {

    public Caller {
        Objects.requireNonNull(realm);
        Objects.requireNonNull(account);
        Objects.requireNonNull(session);
        Objects.requireNonNull(level);
    }
}
