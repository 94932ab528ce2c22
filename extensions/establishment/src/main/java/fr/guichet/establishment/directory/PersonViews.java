package fr.guichet.establishment.directory;

import fr.guichet.establishment.store.MembershipEntity;
import fr.guichet.identity.Masking;
import fr.guichet.identity.TypedIdentifier;
import java.time.Instant;
import java.util.Optional;

/** Makes of a row what a référent may see of it: no national identifier whole. */
final class PersonViews {

    private PersonViews() {}

    /** @param viewer account of the référent who looks */
    static PersonView of(MembershipEntity row, String viewer) {
        return new PersonView(
                row.id(),
                row.familyName(),
                row.givenName(),
                Optional.ofNullable(row.email()),
                Optional.ofNullable(row.username()).map(PersonViews::shown),
                Optional.ofNullable(row.nationalId()).map(Masking::mask),
                row.state(),
                row.isReferent(),
                row.invitationMail(),
                Instant.ofEpochMilli(row.invitedAt()),
                Optional.ofNullable(row.activatedAt()).map(Instant::ofEpochMilli),
                viewer.equals(row.userId()));
    }

    /** A self-employed professional's user name is the national identifier. */
    private static String shown(String username) {
        return TypedIdentifier.read(username) instanceof TypedIdentifier.UserName ? username : Masking.mask(username);
    }
}
