package fr.guichet.establishment.directory;

import fr.guichet.establishment.Establishment;
import fr.guichet.establishment.Finess;
import fr.guichet.establishment.MembershipState;
import fr.guichet.establishment.store.EstablishmentStore;
import fr.guichet.establishment.store.EstablishmentStore.Place;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/** Opens desks to those they are for. */
final class DefaultDirectory implements Directory {

    private final KeycloakSession session;
    private final DirectoryServices services;

    DefaultDirectory(KeycloakSession session, DirectoryServices services) {
        this.session = session;
        this.services = services;
    }

    @Override
    public List<Establishment> managedBy(UserModel caller) {
        return managed(caller).toList();
    }

    @Override
    public Optional<ReferentDesk> desk(UserModel caller, Finess finess) {
        return managed(caller)
                .filter(establishment -> establishment.finess().equals(finess))
                .findFirst()
                .map(establishment -> new ReferentDesk(session, caller, establishment, services));
    }

    @Override
    public OwnMemberships own(UserModel caller) {
        return new OwnMemberships(session, caller, services);
    }

    @Override
    public Map<String, String> professions() {
        return services.nomenclatures().professions().labels();
    }

    @Override
    public OperatorDesk operator() {
        return new OperatorDesk(session, services);
    }

    private Stream<Establishment> managed(UserModel caller) {
        String realmId = session.getContext().getRealm().getId();
        if (!caller.isEnabled()) {
            return Stream.empty();
        }
        return EstablishmentStore.of(session).placesOf(realmId, caller.getId()).stream()
                .filter(place -> place.row().isReferent() && place.row().state() == MembershipState.ACTIVE)
                .map(Place::establishment);
    }

    @Override
    public void close() {}
}
