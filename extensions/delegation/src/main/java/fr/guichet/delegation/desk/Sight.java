package fr.guichet.delegation.desk;

import fr.guichet.delegation.Delegation;
import fr.guichet.delegation.DelegationInForce;
import fr.guichet.delegation.SeenDelegation;
import fr.guichet.delegation.SeenDelegation.Side;
import fr.guichet.delegation.rules.Professional;
import fr.guichet.identity.PersonName;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.UserModel;

/** Shows delegations to one person, and none that is not theirs. */
final class Sight {

    private final DelegationSetup setup;
    private final Professional person;
    private final Map<String, Optional<UserModel>> doctors = new HashMap<>();

    Sight(DelegationSetup setup, Professional person) {
        this.setup = setup;
        this.person = person;
    }

    /** Which of the two the person is; empty when neither: then it is not there for them. */
    Optional<Side> sideOf(Delegation delegation) {
        if (delegation.delegatorId().equals(person.accountId())) {
            return Optional.of(Side.GIVEN);
        }
        return delegation.delegate().filter(person.asDelegates()::contains).map(delegate -> Side.RECEIVED);
    }

    SeenDelegation of(Delegation delegation, Side side) {
        Instant now = setup.clock().instant();
        Optional<PersonName> doctor = doctor(delegation).flatMap(Professionals::name);
        return new SeenDelegation(delegation, side, delegation.state(now), delegation.isInvitationExpired(now), doctor);
    }

    /** With the doctor; empty when their account is disabled, or does not say who they are. */
    Optional<DelegationInForce> inForce(Delegation delegation) {
        return doctor(delegation)
                .filter(UserModel::isEnabled)
                .map(account -> Professionals.of(setup.realm(), account))
                .flatMap(doctor -> doctor.name()
                        .flatMap(name -> doctor.nationalId().map(id -> new DelegationInForce(delegation, name, id))));
    }

    private Optional<UserModel> doctor(Delegation delegation) {
        return doctors.computeIfAbsent(
                delegation.delegatorId(),
                id -> Optional.ofNullable(setup.session().users().getUserById(setup.realm(), id)));
    }
}
