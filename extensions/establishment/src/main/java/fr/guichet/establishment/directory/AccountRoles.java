package fr.guichet.establishment.directory;

import fr.guichet.establishment.AccountKinds;
import fr.guichet.identity.AccountKind;
import fr.guichet.identity.ProfessionalIdentity;
import java.util.Set;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;

/** The roles that make an account's kinds (realm fragment {@code roles.yaml}), as memberships ask for them. */
final class AccountRoles {

    private final RealmModel realm;
    private final UserModel account;

    AccountRoles(RealmModel realm, UserModel account) {
        this.realm = realm;
        this.account = account;
    }

    Set<AccountKind> kinds() {
        return AccountKinds.of(realm, account);
    }

    /**
     * The account is an establishment's from now on, and what it was before: an account without any role was a
     * self-employed professional's by having none. The role is never taken back, since without it the account would
     * become one.
     */
    void joinEstablishment() {
        if (kinds().contains(AccountKind.SELF_EMPLOYED) && wasThere()) {
            account.grantRole(role(AccountKind.SELF_EMPLOYED));
        }
        account.grantRole(role(AccountKind.ESTABLISHMENT));
    }

    /** A professional's account has its national identifier; one that was made just now has none. */
    private boolean wasThere() {
        return account.getFirstAttribute(ProfessionalIdentity.NATIONAL_ID) != null;
    }

    /** @param referent whether the account is some establishment's référent */
    void setReferent(boolean referent) {
        if (referent) {
            account.grantRole(role(AccountKind.REFERENT));
        } else {
            account.deleteRoleMapping(role(AccountKind.REFERENT));
        }
    }

    private RoleModel role(AccountKind kind) {
        RoleModel role = realm.getRole(kind.role());
        if (role == null) {
            throw new IllegalStateException("the realm has no role " + kind.role());
        }
        return role;
    }
}
