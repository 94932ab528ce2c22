package fr.guichet.establishment.directory;

import fr.guichet.establishment.Establishment;
import fr.guichet.establishment.Finess;
import fr.guichet.establishment.InvitationMail;
import fr.guichet.establishment.MembershipState;
import fr.guichet.establishment.store.EstablishmentStore;
import fr.guichet.establishment.store.MembershipEntity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/** What whoever runs the gateway does: establishments and their first référents. Doing it again changes nothing. */
public final class OperatorDesk {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final DirectoryServices services;

    OperatorDesk(KeycloakSession session, DirectoryServices services) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.services = services;
    }

    /** What became of one order. */
    public enum Outcome {
        CREATED,
        /** It was there under another name or in another region. */
        CHANGED,
        /** The référent's mail had not left or its link has expired: another was sent. */
        INVITED_AGAIN,
        UNCHANGED
    }

    /** Creates an establishment, or gives it that name and region; committed when this returns. */
    public Outcome establish(Finess finess, String name, String region) {
        return KeycloakModelUtils.runJobInTransactionWithResult(
                session.getKeycloakSessionFactory(),
                session.getContext(),
                own -> {
                    EstablishmentStore store = EstablishmentStore.of(own);
                    Optional<Establishment> known = store.establishment(realm.getId(), finess);
                    if (known.isEmpty()) {
                        store.create(realm.getId(), finess, name, region, services.now());
                        return Outcome.CREATED;
                    }
                    boolean same = known.get().name().equals(name)
                            && known.get().region().equals(region);
                    if (!same) {
                        store.describe(realm.getId(), finess, name, region);
                    }
                    return same ? Outcome.UNCHANGED : Outcome.CHANGED;
                },
                "an establishment");
    }

    /**
     * Makes somebody the référent of an establishment that is there.
     *
     * @throws DeskRefusedException when what is said about the person cannot be taken
     */
    public Outcome appoint(Finess finess, PersonForm form) throws DeskRefusedException {
        EstablishmentStore store = EstablishmentStore.of(session);
        Establishment establishment = store.establishment(realm.getId(), finess).orElseThrow();
        AccountOpening opening = new AccountOpening(session, establishment, services);
        NewPerson person = services.reading().read(form);
        Optional<MembershipEntity> present = opening.present(person);
        if (present.isPresent()) {
            return follow(present.get());
        }
        String id = opening.open(person);
        store.membership(establishment.id(), id)
                .ifPresent(row -> new DeskEvents(session, null, establishment).tell(DeskAct.CREATE, row));
        services.invitations().sendLater(session, List.of(id));
        return Outcome.CREATED;
    }

    private Outcome follow(MembershipEntity row) {
        Instant expiry = Instant.ofEpochMilli(row.invitedAt())
                .plus(services.invitations().lifespan());
        boolean stuck = row.invitationMail() == InvitationMail.NOT_SENT
                || expiry.isBefore(services.clock().instant());
        if (row.state() != MembershipState.INVITED || row.userId() == null || !stuck) {
            return Outcome.UNCHANGED;
        }
        services.invitations().renew(session, row.id());
        services.invitations().sendLater(session, List.of(row.id()));
        return Outcome.INVITED_AGAIN;
    }
}
