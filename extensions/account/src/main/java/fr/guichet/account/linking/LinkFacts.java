package fr.guichet.account.linking;

import fr.guichet.account.broker.AccountMatch;
import fr.guichet.account.broker.BrokeredPerson;
import fr.guichet.account.broker.PersonAccounts;
import fr.guichet.account.passwordrules.AccountKinds;
import fr.guichet.identity.AccountKind;
import fr.guichet.identity.ProfessionalIdentity;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.keycloak.models.FederatedIdentityModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * What is known of an account and of a person who wants to link a means of login to it.
 *
 * @param kinds of the account
 * @param number national identifier that the account carries, if any
 * @param linkedAs whom the account is linked to at this means of login, if anybody
 * @param numberElsewhere whether the person's national identifier belongs to another account, or to several
 */
record LinkFacts(Set<AccountKind> kinds, Optional<String> number, Optional<String> linkedAs, boolean numberElsewhere) {

    /** The kinds that a référent creates. */
    static final Set<AccountKind> CREATED_BY_A_REFERENT = EnumSet.of(AccountKind.ESTABLISHMENT, AccountKind.REFERENT);

    /** As they are in that session's transaction. */
    static LinkFacts of(KeycloakSession session, RealmModel realm, UserModel account, BrokeredPerson person) {
        FederatedIdentityModel link = session.users()
                .getFederatedIdentity(realm, account, person.link().getIdentityProvider());
        return new LinkFacts(
                AccountKinds.of(realm, account),
                Optional.ofNullable(account.getFirstAttribute(ProfessionalIdentity.NATIONAL_ID)),
                Optional.ofNullable(link).map(FederatedIdentityModel::getUserId),
                isElsewhere(PersonAccounts.find(session, realm, person.nationalId()), account));
    }

    private static boolean isElsewhere(AccountMatch match, UserModel account) {
        if (match instanceof AccountMatch.Known known) {
            return !known.account().getId().equals(account.getId());
        }
        return match instanceof AccountMatch.Ambiguous;
    }

    /** Whether this very link is there already. */
    boolean isLinkOf(BrokeredPerson person) {
        return isNumberOf(person)
                && linkedAs.filter(person.link().getUserId()::equals).isPresent();
    }

    private boolean isNumberOf(BrokeredPerson person) {
        return number.filter(person.nationalId().value()::equals).isPresent();
    }

    /** What speaks against the link; empty when nothing does. */
    Optional<LinkRefusal> refusal(BrokeredPerson person) {
        if (!CREATED_BY_A_REFERENT.containsAll(kinds)) {
            return Optional.of(LinkRefusal.NOT_ESTABLISHMENT);
        }
        boolean someoneElses =
                linkedAs.filter(id -> !id.equals(person.link().getUserId())).isPresent();
        if (someoneElses || (number.isPresent() && !isNumberOf(person))) {
            return Optional.of(LinkRefusal.OTHER_NUMBER);
        }
        return numberElsewhere ? Optional.of(LinkRefusal.NUMBER_TAKEN) : Optional.empty();
    }
}
