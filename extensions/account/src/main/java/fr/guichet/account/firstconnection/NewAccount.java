package fr.guichet.account.firstconnection;

import fr.guichet.account.broker.BrokeredPerson;
import fr.guichet.account.broker.LinkedSince;
import fr.guichet.identity.AccountKind;
import fr.guichet.identity.PersonName;
import java.util.List;
import java.util.Map;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserCredentialModel;
import org.keycloak.models.UserModel;

/** Writes the account of a first connection: identity from the card, the rest from the form, and the link. */
final class NewAccount {

    private NewAccount() {}

    /**
     * Adds user, attributes, password and link to the running transaction.
     *
     * @return the id of the account
     */
    static String write(KeycloakSession session, BrokeredPerson person, NewAccountDetails details, String password) {
        RealmModel realm = session.getContext().getRealm();
        UserModel account = session.users().addUser(realm, person.nationalId().value());
        account.setEnabled(true);
        PersonName name = person.identity().name().orElseThrow();
        account.setLastName(name.family());
        account.setFirstName(name.given());
        account.setEmail(details.email().value());
        account.setEmailVerified(false);
        for (Map.Entry<String, List<String>> attribute :
                person.identity().toAttributes().entrySet()) {
            if (!attribute.getValue().isEmpty()) {
                account.setAttribute(attribute.getKey(), attribute.getValue());
            }
        }
        details.writeTo(account);
        details.role().ifPresent(kind -> grant(realm, account, kind));
        account.credentialManager().updateCredential(UserCredentialModel.password(password));
        session.users().addFederatedIdentity(realm, account, person.link());
        LinkedSince.note(account, person.link().getIdentityProvider(), person.seenAt());
        return account.getId();
    }

    private static void grant(RealmModel realm, UserModel account, AccountKind kind) {
        RoleModel role = realm.getRole(kind.role());
        if (role == null) {
            throw new IllegalStateException("the realm has no role " + kind.role());
        }
        account.grantRole(role);
    }
}
