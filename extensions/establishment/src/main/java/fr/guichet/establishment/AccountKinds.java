package fr.guichet.establishment;

import fr.guichet.identity.AccountKind;
import java.util.Set;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;

/** The kinds of an account, by the realm's roles. */
public final class AccountKinds {

    private AccountKinds() {}

    /** Roles that come by a group or by another role count. */
    public static Set<AccountKind> of(RealmModel realm, UserModel account) {
        return AccountKind.of(name -> {
            RoleModel role = realm.getRole(name);
            return role != null && account.hasRole(role);
        });
    }
}
