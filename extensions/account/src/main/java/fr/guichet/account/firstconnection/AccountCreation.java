package fr.guichet.account.firstconnection;

import fr.guichet.account.broker.AccountMatch;
import fr.guichet.account.broker.BrokeredPerson;
import fr.guichet.account.broker.PersonAccounts;
import fr.guichet.account.broker.SoleTurn;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Creates the account of a person in one transaction of its own: account, password and link are committed together or
 * not at all, before the browser gets its answer (ACC-6).
 *
 * <p>The user name is the national identifier and unique in the database, so of many first connections at once one wins
 * and the others fail, at the insert or at the commit and with whatever exception the database has for it. That is why
 * a failure is judged by what is there afterwards, and not by its class. The number becomes an establishment account's
 * attribute by linking, which the database would let happen beside it: both are done in the person's turn.
 */
final class AccountCreation {

    /** The end of a creation. */
    sealed interface Outcome {
        /** The account is new. */
        record Created(UserModel account) implements Outcome {}

        /** Somebody, the same person elsewhere, was first; nothing of that account has been changed. */
        record Existing(UserModel account) implements Outcome {}

        /** Several accounts came to carry the identifier; nothing has been created. */
        record Ambiguous() implements Outcome {}
    }

    private AccountCreation() {}

    /**
     * Creates the account, or finds the one that was created in the meantime.
     *
     * @throws RuntimeException of the store, when there is no account afterwards, or of {@link SoleTurn}
     */
    static Outcome create(KeycloakSession session, BrokeredPerson person, NewAccountDetails details, String password) {
        RealmModel realm = session.getContext().getRealm();
        Optional<Outcome> before = present(session, realm, person);
        if (before.isPresent()) {
            return before.get();
        }
        return SoleTurn.in(session, realm)
                .about(person.nationalId(), () -> createInTurn(session, realm, person, details, password));
    }

    private static Outcome createInTurn(
            KeycloakSession session,
            RealmModel realm,
            BrokeredPerson person,
            NewAccountDetails details,
            String password) {
        Optional<Outcome> before = present(session, realm, person);
        if (before.isPresent()) {
            return before.get();
        }
        try {
            String id = KeycloakModelUtils.runJobInTransactionWithResult(
                    session.getKeycloakSessionFactory(),
                    session.getContext(),
                    nested -> NewAccount.write(nested, person, details, password),
                    "first connection");
            return new Outcome.Created(session.users().getUserById(realm, id));
        } catch (RuntimeException e) {
            return present(session, realm, person).orElseThrow(() -> e);
        }
    }

    private static Optional<Outcome> present(KeycloakSession session, RealmModel realm, BrokeredPerson person) {
        AccountMatch match = PersonAccounts.find(session, realm, person.nationalId());
        if (match instanceof AccountMatch.Known known) {
            return Optional.of(new Outcome.Existing(known.account()));
        }
        return match instanceof AccountMatch.Ambiguous ? Optional.of(new Outcome.Ambiguous()) : Optional.empty();
    }
}
