package fr.guichet.establishment.directory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.establishment.Establishment;
import fr.guichet.establishment.Finess;
import fr.guichet.establishment.MembershipState;
import fr.guichet.establishment.store.EstablishmentStore.Place;
import fr.guichet.establishment.store.MembershipEntity;
import fr.guichet.identity.AccountKind;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("EST-5")
class RemainingSpacesTest {

    private static final Set<AccountKind> STAFF = Set.of(AccountKind.ESTABLISHMENT, AccountKind.REFERENT);

    private final Place left = place(MembershipState.ACTIVE);

    @Test
    void whoLeavesTheirOnlyEstablishmentHasNone() {
        assertThat(RemainingSpaces.areThere(STAFF, List.of(left), left.row().id()))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"ACTIVE", "INVITED"})
    void anotherEstablishmentIsOne(MembershipState state) {
        assertThat(RemainingSpaces.areThere(
                        STAFF, List.of(left, place(state)), left.row().id()))
                .isTrue();
    }

    @Test
    void anotherEstablishmentThatWasLeftIsNone() {
        assertThat(RemainingSpaces.areThere(
                        STAFF,
                        List.of(left, place(MembershipState.DISABLED)),
                        left.row().id()))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"SELF_EMPLOYED", "ASSISTANT", "ADMINISTRATOR"})
    void whatTheAccountIsBesidesIsOne(AccountKind kind) {
        assertThat(RemainingSpaces.areThere(
                        Set.of(AccountKind.ESTABLISHMENT, kind),
                        List.of(left),
                        left.row().id()))
                .isTrue();
    }

    private static Place place(MembershipState state) {
        MembershipEntity row = new MembershipEntity("establishment", "realm", "key", 0);
        if (state == MembershipState.ACTIVE) {
            row.activate(1);
        } else if (state == MembershipState.DISABLED) {
            row.disable(false, 1);
        }
        return new Place(new Establishment("establishment", new Finess("1T0000001"), "Hôpital", "Normandie"), row);
    }
}
