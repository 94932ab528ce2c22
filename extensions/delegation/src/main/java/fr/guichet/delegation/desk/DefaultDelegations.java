package fr.guichet.delegation.desk;

import fr.guichet.delegation.DelegationDesk;
import fr.guichet.delegation.DelegationInForce;
import fr.guichet.delegation.Delegations;
import fr.guichet.delegation.Page;
import fr.guichet.delegation.invitation.InvitationDesk;
import fr.guichet.delegation.notices.DelegationNotices;
import fr.guichet.delegation.rules.Professional;
import fr.guichet.delegation.store.DelegationStore;
import fr.guichet.portal.background.BackgroundWork;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** The delegations of the realm that a request is for. */
final class DefaultDelegations implements Delegations {

    private final KeycloakSession session;
    private final BackgroundWork work;
    private final Clock clock;
    private final SecureRandom random;

    DefaultDelegations(KeycloakSession session, BackgroundWork work, Clock clock, SecureRandom random) {
        this.session = session;
        this.work = work;
        this.clock = clock;
        this.random = random;
    }

    @Override
    public DelegationDesk deskOf(UserModel account) {
        return new AccountDesk(setup(), account);
    }

    @Override
    public List<DelegationInForce> inForceFor(UserModel account) {
        if (!account.isEnabled()) {
            return List.of();
        }
        DelegationSetup setup = setup();
        Professional person = Professionals.of(setup.realm(), account);
        Sight sight = new Sight(setup, person);
        return setup.store().inForce(person.asDelegates(), clock.instant(), new Page(0, Page.MOST)).stream()
                .flatMap(delegation -> sight.inForce(delegation).stream())
                .toList();
    }

    @Override
    public InvitationDesk invitations() {
        return new AssistantInvitations(setup());
    }

    private DelegationSetup setup() {
        // Per call: a session can turn to another realm.
        RealmModel realm = session.getContext().getRealm();
        return new DelegationSetup(
                session,
                realm,
                RealmPolicy.of(realm),
                DelegationStore.of(session, realm.getId()),
                new DelegationNotices(session, work),
                clock,
                random);
    }

    @Override
    public void close() {}
}
