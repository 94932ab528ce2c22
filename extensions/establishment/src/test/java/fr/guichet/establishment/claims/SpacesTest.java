package fr.guichet.establishment.claims;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.establishment.Establishment;
import fr.guichet.establishment.Finess;
import fr.guichet.establishment.store.EstablishmentStore.Place;
import fr.guichet.establishment.store.MembershipEntity;
import fr.guichet.identity.AccountKind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("DOS-5")
class SpacesTest {

    private final MembershipEntity row = new MembershipEntity("id", "realm", "key", 0);
    private final Place place =
            new Place(new Establishment("id", new Finess("1T0000001"), "Hôpital", "Normandie"), row);

    @Test
    void aSelfEmployedProfessionalHasASpace() {
        assertThat(Spaces.of(Set.of(AccountKind.SELF_EMPLOYED), true, List.of()))
                .containsExactly(Map.of("kind", "self-employed"));
    }

    @Test
    void anAccountWithoutANationalIdentifierHasNone() {
        assertThat(Spaces.of(Set.of(AccountKind.SELF_EMPLOYED), false, List.of()))
                .isEmpty();
    }

    @Test
    void assistantsAndStaffHaveNoSpaceOfTheirOwn() {
        assertThat(Spaces.of(Set.of(AccountKind.ASSISTANT, AccountKind.ESTABLISHMENT), true, List.of()))
                .isEmpty();
    }

    @Test
    void anEstablishmentIsASpaceOfWhoeverIsActiveThere() {
        row.activate(1);
        row.setReferent(true, 1);

        assertThat(Spaces.of(Set.of(AccountKind.SELF_EMPLOYED, AccountKind.ESTABLISHMENT), true, List.of(place)))
                .containsExactly(
                        Map.of("kind", "self-employed"),
                        Map.of("kind", "establishment", "finess", "1T0000001", "name", "Hôpital", "referent", true));
    }

    @Test
    void anInvitationAndAMembershipThatEndedOpenNothing() {
        assertThat(Spaces.of(Set.of(AccountKind.ESTABLISHMENT), true, List.of(place)))
                .isEmpty();

        row.disable(false, 1);

        assertThat(Spaces.of(Set.of(AccountKind.ESTABLISHMENT), true, List.of(place)))
                .isEmpty();
    }
}
