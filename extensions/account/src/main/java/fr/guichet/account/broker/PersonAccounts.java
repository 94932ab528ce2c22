package fr.guichet.account.broker;

import fr.guichet.identity.NationalPersonId;
import fr.guichet.identity.ProfessionalIdentity;
import java.util.List;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Decides which account belongs to a national identifier: by it alone, never by e-mail address or name (decision 2). */
public final class PersonAccounts {

    private PersonAccounts() {}

    /**
     * The account whose user name is the identifier (a self-employed professional's), else the one account that carries
     * it as an attribute (an establishment's). Two of those are {@link AccountMatch.Ambiguous}: a person must tell them
     * apart first.
     */
    public static AccountMatch find(KeycloakSession session, RealmModel realm, NationalPersonId nationalId) {
        UserModel named = session.users().getUserByUsername(realm, nationalId.value());
        if (named != null) {
            return new AccountMatch.Known(named);
        }
        List<UserModel> carrying = session.users()
                .searchForUserByUserAttributeStream(realm, ProfessionalIdentity.NATIONAL_ID, nationalId.value())
                .limit(2)
                .toList();
        return switch (carrying.size()) {
            case 0 -> new AccountMatch.Unknown();
            case 1 -> new AccountMatch.Known(carrying.get(0));
            default -> new AccountMatch.Ambiguous();
        };
    }
}
