package fr.guichet.delegation.desk;

import fr.guichet.delegation.rules.Professional;
import fr.guichet.identity.AccountKind;
import fr.guichet.identity.InvalidIdentifierException;
import fr.guichet.identity.NationalPersonId;
import fr.guichet.identity.PersonName;
import fr.guichet.identity.ProfessionalIdentity;
import java.util.Optional;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;

/** Reads of an account what the rules ask for. What the card says there, nobody else can write (CARD-4). */
public final class Professionals {

    private Professionals() {}

    public static Professional of(RealmModel realm, UserModel account) {
        return new Professional(
                account.getId(),
                name(account),
                AccountKind.of(role -> has(realm, account, role)),
                nationalId(account),
                Optional.ofNullable(account.getFirstAttribute(ProfessionalIdentity.PROFESSION)));
    }

    /** The name of the account's person; empty unless it has both parts. */
    public static Optional<PersonName> name(UserModel account) {
        return PersonName.of(account.getLastName(), account.getFirstName());
    }

    private static Optional<NationalPersonId> nationalId(UserModel account) {
        try {
            return Optional.of(NationalPersonId.parse(account.getFirstAttribute(ProfessionalIdentity.NATIONAL_ID)));
        } catch (InvalidIdentifierException none) {
            return Optional.empty();
        }
    }

    private static boolean has(RealmModel realm, UserModel account, String name) {
        RoleModel role = realm.getRole(name);
        return role != null && account.hasRole(role);
    }
}
