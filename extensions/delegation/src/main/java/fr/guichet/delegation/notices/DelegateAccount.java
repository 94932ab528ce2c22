package fr.guichet.delegation.notices;

import fr.guichet.delegation.Delegate;
import fr.guichet.identity.ProfessionalIdentity;
import java.util.List;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Finds the account to write to: the only place that asks whether a colleague has one, after every page is answered. */
final class DelegateAccount {

    private DelegateAccount() {}

    /** Empty when there is none, or several carry the number. */
    static Optional<UserModel> find(KeycloakSession session, RealmModel realm, Delegate delegate) {
        if (delegate instanceof Delegate.Account account) {
            return Optional.ofNullable(session.users().getUserById(realm, account.id()));
        }
        String number = ((Delegate.Person) delegate).id().value();
        UserModel named = session.users().getUserByUsername(realm, number);
        if (named != null) {
            return Optional.of(named);
        }
        List<UserModel> carrying = session.users()
                .searchForUserByUserAttributeStream(realm, ProfessionalIdentity.NATIONAL_ID, number)
                .limit(2)
                .toList();
        return carrying.size() == 1 ? Optional.of(carrying.get(0)) : Optional.empty();
    }
}
