package fr.guichet.onetimecode.code;

import java.util.Objects;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * The account that tries and sends are counted for.
 *
 * @param realmId technical id of the realm
 * @param userId technical id of the account; neither a name nor a national identifier
 */
public record CodeSubject(String realmId, String userId) {

    public CodeSubject {
        Objects.requireNonNull(realmId, "realmId");
        Objects.requireNonNull(userId, "userId");
    }

    public static CodeSubject of(RealmModel realm, UserModel user) {
        return new CodeSubject(realm.getId(), user.getId());
    }
}
