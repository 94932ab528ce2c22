package fr.guichet.establishment.directory;

import fr.guichet.establishment.Establishment;
import fr.guichet.establishment.InvitationMail;
import fr.guichet.establishment.directory.PersonProblem.Cause;
import fr.guichet.establishment.store.EstablishmentStore;
import fr.guichet.establishment.store.MembershipEntity;
import fr.guichet.establishment.store.PersonText;
import fr.guichet.identity.ProfessionInWords;
import fr.guichet.identity.ProfessionalIdentity;
import java.util.List;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Puts a person on the list of an establishment in a transaction of its own, with the account or, for somebody named by
 * number, without one: both or neither are there before any mail leaves. User name and invitation are unique in the
 * database, so of two at once one wins; that is judged by what is there afterwards.
 */
final class AccountOpening {

    private static final int MOST_NAMESAKES = 200;

    private final KeycloakSession session;
    private final Establishment establishment;
    private final DirectoryServices services;

    AccountOpening(KeycloakSession session, Establishment establishment, DirectoryServices services) {
        this.session = session;
        this.establishment = establishment;
        this.services = services;
    }

    /** The membership that the same invitation made before. */
    Optional<MembershipEntity> present(NewPerson person) {
        return EstablishmentStore.of(session).invitedAs(establishment.id(), InvitedKey.of(person));
    }

    /**
     * Adds the person.
     *
     * @return the id of the membership
     * @throws DeskRefusedException when they are there already, or the user name they were to have is somebody's
     */
    String open(NewPerson person) throws DeskRefusedException {
        if (present(person).isPresent()) {
            throw new DeskRefusedException(DeskRefusal.ALREADY_THERE);
        }
        if (person instanceof NewPerson.Newcomer newcomer) {
            return openAccount(newcomer);
        }
        NewPerson.Professional professional = (NewPerson.Professional) person;
        return inOwnTransaction(person, own -> note(own, professional))
                .orElseThrow(() -> new DeskRefusedException(DeskRefusal.ALREADY_THERE));
    }

    private String openAccount(NewPerson.Newcomer newcomer) throws DeskRefusedException {
        String wanted = newcomer.username()
                .or(() -> UserName.of(newcomer.name().family(), newcomer.name().given()))
                .orElseThrow();
        int most = newcomer.username().isPresent() ? 1 : MOST_NAMESAKES;
        for (int number = 1; number <= most; number++) {
            String username = UserName.numbered(wanted, number);
            if (!isTaken(username)) {
                Optional<String> opened = inOwnTransaction(newcomer, own -> write(own, newcomer, username));
                if (opened.isPresent()) {
                    return opened.get();
                }
            }
        }
        throw DeskRefusedException.invalid(List.of(new PersonProblem(PersonField.USERNAME, Cause.TAKEN)));
    }

    private boolean isTaken(String username) {
        return session.users().getUserByUsername(session.getContext().getRealm(), username) != null;
    }

    private interface Work {
        String in(KeycloakSession own);
    }

    /**
     * @return empty when somebody else took the user name in the meantime
     * @throws DeskRefusedException when the same person was added in the meantime
     */
    private Optional<String> inOwnTransaction(NewPerson person, Work work) throws DeskRefusedException {
        try {
            return Optional.of(KeycloakModelUtils.runJobInTransactionWithResult(
                    session.getKeycloakSessionFactory(),
                    session.getContext(),
                    work::in,
                    "a person of an establishment"));
        } catch (RuntimeException e) {
            if (present(person).isPresent()) {
                throw new DeskRefusedException(DeskRefusal.ALREADY_THERE);
            }
            if (person instanceof NewPerson.Newcomer) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private String write(KeycloakSession own, NewPerson.Newcomer newcomer, String username) {
        RealmModel realm = own.getContext().getRealm();
        UserModel account = own.users().addUser(realm, username);
        account.setEnabled(true);
        account.setLastName(newcomer.name().family());
        account.setFirstName(newcomer.name().given());
        account.setEmail(newcomer.email());
        account.setEmailVerified(false);
        newcomer.profession().ifPresent(code -> {
            account.setSingleAttribute(ProfessionalIdentity.PROFESSION, code);
            account.setSingleAttribute(
                    ProfessionInWords.PROFESSION_LABEL,
                    services.nomenclatures().professions().labelOrCode(code));
        });
        AccountRoles roles = new AccountRoles(realm, account);
        roles.joinEstablishment();
        roles.setReferent(newcomer.referent());
        MembershipEntity membership = membership(own, newcomer);
        membership.belongTo(account.getId());
        membership.setInvitationMail(InvitationMail.WAITING);
        membership.describe(
                new PersonText(newcomer.name().family(), newcomer.name().given(), newcomer.email(), username, null));
        EstablishmentStore.of(own).add(membership);
        return membership.id();
    }

    private String note(KeycloakSession own, NewPerson.Professional professional) {
        MembershipEntity membership = membership(own, professional);
        membership.nameBy(professional.number().value());
        membership.describe(new PersonText(
                professional.name().family(),
                professional.name().given(),
                null,
                null,
                professional.number().value()));
        EstablishmentStore.of(own).add(membership);
        return membership.id();
    }

    private MembershipEntity membership(KeycloakSession own, NewPerson person) {
        long now = services.now();
        MembershipEntity membership = new MembershipEntity(
                establishment.id(), own.getContext().getRealm().getId(), InvitedKey.of(person), now);
        membership.setReferent(person.referent(), now);
        return membership;
    }
}
