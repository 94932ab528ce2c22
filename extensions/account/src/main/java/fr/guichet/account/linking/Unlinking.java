package fr.guichet.account.linking;

import fr.guichet.account.broker.LinkedSince;
import fr.guichet.account.broker.SoleTurn;
import fr.guichet.account.passwordrules.AccountKinds;
import fr.guichet.identity.InvalidIdentifierException;
import fr.guichet.identity.NationalPersonId;
import fr.guichet.identity.ProfessionInWords;
import fr.guichet.identity.ProfessionalIdentity;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Takes a means of login from an account. With the last one an establishment's account also loses what the card said of
 * its person; a self-employed professional's account keeps it, since it is theirs by that number alone.
 */
public final class Unlinking {

    private static final List<String> FROM_THE_CARD = List.of(
            ProfessionalIdentity.NATIONAL_ID,
            ProfessionalIdentity.PROFESSION,
            ProfessionalIdentity.PROFESSION_IN_TRAINING,
            ProfessionalIdentity.SPECIALITIES,
            ProfessionalIdentity.EXERCISES,
            ProfessionInWords.PROFESSION_LABEL,
            ProfessionInWords.SPECIALITIES_LABEL,
            ProfessionInWords.EXERCISES_LABEL);

    private Unlinking() {}

    /**
     * Unlinks, in the turn of the person and of the account. The caller's session does not see what is committed here.
     *
     * @return whether there was such a link
     * @throws SoleTurn.NotReachedException when others work on the same account for too long
     */
    public static boolean remove(KeycloakSession session, UserModel account, String alias) {
        Supplier<Boolean> work = () -> KeycloakModelUtils.runJobInTransactionWithResult(
                session.getKeycloakSessionFactory(),
                session.getContext(),
                nested -> removeInTurn(nested, account.getId(), alias),
                "unlink a means of login");
        SoleTurn turn = SoleTurn.in(session, session.getContext().getRealm());
        return number(account).map(number -> turn.about(number, account, work)).orElseGet(work);
    }

    private static boolean removeInTurn(KeycloakSession nested, String accountId, String alias) {
        RealmModel realm = nested.getContext().getRealm();
        UserModel account = nested.users().getUserById(realm, accountId);
        if (!nested.users().removeFederatedIdentity(realm, account, alias)) {
            return false;
        }
        LinkedSince.forget(account, alias);
        boolean last = nested.users()
                .getFederatedIdentitiesStream(realm, account)
                .findAny()
                .isEmpty();
        if (last && losesItsIdentity(realm, account)) {
            FROM_THE_CARD.forEach(account::removeAttribute);
        }
        return true;
    }

    /** Whether an account is its person's by the link alone. */
    public static boolean losesItsIdentity(RealmModel realm, UserModel account) {
        return LinkFacts.CREATED_BY_A_REFERENT.containsAll(AccountKinds.of(realm, account));
    }

    private static Optional<NationalPersonId> number(UserModel account) {
        try {
            return Optional.of(NationalPersonId.parse(
                    Optional.ofNullable(account.getFirstAttribute(ProfessionalIdentity.NATIONAL_ID))
                            .orElse("")));
        } catch (InvalidIdentifierException none) {
            return Optional.empty();
        }
    }
}
