package fr.guichet.delegation.rules;

import fr.guichet.delegation.invitation.InvitationRefusal;
import fr.guichet.identity.PersonName;
import java.util.Optional;

/**
 * Decides who may accept an invitation: somebody who logged in by card or e-CPS (DEL-2), never by password alone, who is
 * not the doctor, and who is the person invited, or says so when the names differ.
 */
public final class AcceptingRight {

    private AcceptingRight() {}

    /**
     * The cause that speaks against it; empty when the person may.
     *
     * @param means alias of the identity provider of the session; empty for a login by password
     * @param invited as the doctor named the person
     * @param saidSame whether the person said that the invitation is theirs although the names differ
     */
    public static Optional<InvitationRefusal> refusal(
            DelegationPolicy policy,
            Professional doctor,
            Professional person,
            Optional<String> means,
            PersonName invited,
            boolean saidSame) {
        if (means.filter(policy.acceptingMeans()::contains).isEmpty()) {
            return Optional.of(InvitationRefusal.MEANS);
        }
        boolean sameNumber =
                doctor.nationalId().isPresent() && doctor.nationalId().equals(person.nationalId());
        if (sameNumber || doctor.accountId().equals(person.accountId())) {
            return Optional.of(InvitationRefusal.OWN);
        }
        if (person.name().isEmpty()) {
            return Optional.of(InvitationRefusal.NO_NAME);
        }
        boolean named = SameName.of(invited, person.name().get());
        return named || saidSame ? Optional.empty() : Optional.of(InvitationRefusal.OTHER_NAME);
    }
}
