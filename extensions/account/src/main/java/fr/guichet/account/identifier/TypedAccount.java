package fr.guichet.account.identifier;

import fr.guichet.account.broker.AccountMatch;
import fr.guichet.account.broker.PersonAccounts;
import fr.guichet.identity.TypedIdentifier;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Decides which account a typed identifier means (ID-1 to ID-4). */
public final class TypedAccount {

    private TypedAccount() {}

    /**
     * The account of a number, as {@link PersonAccounts} knows it, or of a user name; never of an e-mail address, which
     * several accounts may share. A refused text means nobody. What is found here, a page never shows: it answers the
     * same whether there is an account or not.
     */
    public static AccountMatch find(KeycloakSession session, RealmModel realm, TypedIdentifier typed) {
        if (typed instanceof TypedIdentifier.National number) {
            return PersonAccounts.find(session, realm, number.id());
        }
        if (typed instanceof TypedIdentifier.UserName name) {
            UserModel named = session.users().getUserByUsername(realm, name.value());
            return named == null ? new AccountMatch.Unknown() : new AccountMatch.Known(named);
        }
        return new AccountMatch.Unknown();
    }
}
