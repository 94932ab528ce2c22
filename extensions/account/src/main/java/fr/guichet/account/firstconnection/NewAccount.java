package fr.guichet.account.firstconnection;

import fr.guichet.account.broker.BrokeredPerson;
import fr.guichet.identity.PersonName;
import java.util.List;
import java.util.Map;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
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
    static String write(KeycloakSession session, BrokeredPerson person, AccountDetails details, String password) {
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
        details.telephone()
                .ifPresent(value -> account.setSingleAttribute(FormField.TELEPHONE.parameter(), value.value()));
        details.streetAddress()
                .ifPresent(value -> account.setSingleAttribute(FormField.STREET_ADDRESS.parameter(), value.value()));
        account.setSingleAttribute(
                FormField.POSTCODE.parameter(), details.postcode().value());
        account.setSingleAttribute(FormField.TOWN.parameter(), details.town().value());
        account.credentialManager().updateCredential(UserCredentialModel.password(password));
        session.users().addFederatedIdentity(realm, account, person.link());
        return account.getId();
    }
}
