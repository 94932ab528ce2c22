package fr.guichet.establishment.invitation;

import fr.guichet.identity.ProfessionalIdentity;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Decides whom to tell of an invitation by national identifier: nobody whose address could be somebody else's. */
final class ProfessionalAccount {

    private ProfessionalAccount() {}

    /** The one account of that number, open and with a validated address; empty when there is none, or several. */
    static Optional<UserModel> toBeTold(KeycloakSession session, RealmModel realm, String nationalId) {
        if (nationalId == null) {
            return Optional.empty();
        }
        List<UserModel> found = Stream.ofNullable(session.users().getUserByUsername(realm, nationalId))
                .toList();
        if (found.isEmpty()) {
            found = session.users()
                    .searchForUserByUserAttributeStream(realm, ProfessionalIdentity.NATIONAL_ID, nationalId)
                    .limit(2)
                    .toList();
        }
        return found.size() == 1
                ? Optional.of(found.get(0))
                        .filter(UserModel::isEnabled)
                        .filter(account -> account.isEmailVerified() && account.getEmail() != null)
                : Optional.empty();
    }
}
