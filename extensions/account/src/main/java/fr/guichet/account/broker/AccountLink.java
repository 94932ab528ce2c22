package fr.guichet.account.broker;

import java.time.Instant;
import java.util.Optional;
import org.keycloak.models.FederatedIdentityModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Links an account to an identity provider in a transaction of its own, so that two logins of one person at the same
 * time end with one link and no error: whoever comes second finds it there.
 */
final class AccountLink {

    /** What was found or done. */
    enum Outcome {
        /** The link is new. */
        CREATED,
        /** It was there already. */
        PRESENT,
        /** The account is linked to somebody else at this provider; that is never changed here. */
        OTHER_PERSON
    }

    private AccountLink() {}

    static Outcome ensure(KeycloakSession session, RealmModel realm, UserModel account, BrokeredPerson person) {
        FederatedIdentityModel link = person.link();
        Optional<Outcome> before =
                compare(session.users().getFederatedIdentity(realm, account, link.getIdentityProvider()), link);
        if (before.isPresent()) {
            return before.get();
        }
        try {
            KeycloakModelUtils.runJobInTransaction(
                    session.getKeycloakSessionFactory(),
                    session.getContext(),
                    nested -> add(nested, account, link, person.seenAt()));
            return Outcome.CREATED;
        } catch (RuntimeException e) {
            return committed(session, account, link).orElseThrow(() -> e);
        }
    }

    private static void add(KeycloakSession nested, UserModel account, FederatedIdentityModel link, Instant since) {
        RealmModel realm = nested.getContext().getRealm();
        UserModel user = nested.users().getUserById(realm, account.getId());
        nested.users().addFederatedIdentity(realm, user, link);
        LinkedSince.note(user, link.getIdentityProvider(), since);
    }

    /** The link as another transaction committed it: a new session has nothing cached. */
    private static Optional<Outcome> committed(
            KeycloakSession session, UserModel account, FederatedIdentityModel link) {
        return KeycloakModelUtils.runJobInTransactionWithResult(
                session.getKeycloakSessionFactory(),
                session.getContext(),
                nested -> {
                    RealmModel realm = nested.getContext().getRealm();
                    UserModel user = nested.users().getUserById(realm, account.getId());
                    return compare(nested.users().getFederatedIdentity(realm, user, link.getIdentityProvider()), link);
                },
                "read the link of an account");
    }

    private static Optional<Outcome> compare(FederatedIdentityModel present, FederatedIdentityModel wanted) {
        if (present == null) {
            return Optional.empty();
        }
        return Optional.of(present.getUserId().equals(wanted.getUserId()) ? Outcome.PRESENT : Outcome.OTHER_PERSON);
    }
}
