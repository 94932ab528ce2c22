package fr.guichet.account.linking;

import fr.guichet.account.broker.BrokeredPerson;
import fr.guichet.account.broker.LinkedSince;
import fr.guichet.account.broker.SoleTurn;
import fr.guichet.identity.ProfessionalIdentity;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Links a means of login to an establishment account: the national identifier on the account and the link of the server,
 * both or neither. It is judged and committed in the turn of the person and of the account, so that of two at once one
 * wins and the other reads why not.
 */
final class AccountLinking {

    private AccountLinking() {}

    /**
     * Links, unless something speaks against it by now. The caller's session does not see what is committed here: its
     * request has to end.
     *
     * @return why nothing was linked; empty when the link is there
     */
    static Optional<LinkRefusal> link(KeycloakSession session, UserModel account, BrokeredPerson person) {
        RealmModel realm = session.getContext().getRealm();
        try {
            return SoleTurn.in(session, realm)
                    .about(
                            person.nationalId(),
                            account,
                            () -> KeycloakModelUtils.runJobInTransactionWithResult(
                                    session.getKeycloakSessionFactory(),
                                    session.getContext(),
                                    nested -> linkInTurn(nested, account.getId(), person),
                                    "link a means of login"));
        } catch (SoleTurn.NotReachedException e) {
            return Optional.of(LinkRefusal.BUSY);
        }
    }

    private static Optional<LinkRefusal> linkInTurn(KeycloakSession nested, String accountId, BrokeredPerson person) {
        RealmModel realm = nested.getContext().getRealm();
        UserModel account = nested.users().getUserById(realm, accountId);
        LinkFacts facts = LinkFacts.of(nested, realm, account, person);
        Optional<LinkRefusal> refusal = facts.refusal(person);
        if (refusal.isEmpty()) {
            // The rest of what the means of login knows is written by the login that follows, as by every one.
            account.setSingleAttribute(
                    ProfessionalIdentity.NATIONAL_ID, person.nationalId().value());
            if (facts.linkedAs().isEmpty()) {
                nested.users().addFederatedIdentity(realm, account, person.link());
                LinkedSince.note(account, person.link().getIdentityProvider(), person.seenAt());
            }
        }
        return refusal;
    }
}
