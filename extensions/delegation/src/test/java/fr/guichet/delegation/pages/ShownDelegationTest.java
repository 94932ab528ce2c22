package fr.guichet.delegation.pages;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.delegation.DelegationState;
import fr.guichet.delegation.Samples;
import fr.guichet.delegation.SeenDelegation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownDelegationTest {

    @Test
    void theDoctorSeesWhomTheyInvitedAndTheDaysOfParis() {
        Map<String, Object> shown = ShownDelegation.of(Samples.invitedAssistant(false));

        assertThat(shown)
                .containsEntry("name", "Vladimir DUPONT")
                .containsEntry("email", "vladimir@example.test")
                .containsEntry("from", "2026-11-21")
                .containsEntry("until", "2027-01-31")
                .containsEntry("state", "delegationStateInvited")
                .containsEntry("open", true)
                .doesNotContainKey("identifier");
        assertThat(shown.get("rights"))
                .isEqualTo(List.of(
                        Map.of("part", "delegationRightDossiers", "access", "delegationAccessWrite"),
                        Map.of("part", "delegationRightMedical", "access", "delegationAccessRead"),
                        Map.of("part", "delegationRightAutonomy", "access", "delegationAccessNone")));
    }

    @Test
    void anInvitationWhoseLinkIsTooOldIsSaidToBe() {
        assertThat(ShownDelegation.of(Samples.invitedAssistant(true)))
                .containsEntry("state", "delegationStateInvitationExpired")
                .containsEntry("open", true);
    }

    @Test
    void aNumberIsShownMasked() {
        assertThat(ShownDelegation.of(Samples.colleague(SeenDelegation.Side.GIVEN, DelegationState.ACTIVE)))
                .containsEntry("identifier", "8*****12")
                .doesNotContainValue(Samples.NUMBER);
    }

    @Test
    void whoReceivedOneSeesTheDoctorAlone() {
        assertThat(ShownDelegation.of(Samples.colleague(SeenDelegation.Side.RECEIVED, DelegationState.ACTIVE)))
                .containsEntry("name", "John WICK")
                .doesNotContainKeys("identifier", "email");
    }

    @ParameterizedTest
    @CsvSource({
        "UPCOMING, delegationStateUpcoming, true",
        "ACTIVE, delegationStateActive, true",
        "EXPIRED, delegationStateExpired, false",
        "ENDED, delegationStateEnded, false"
    })
    void everyStateHasItsWords(DelegationState state, String key, boolean open) {
        assertThat(ShownDelegation.of(Samples.colleague(SeenDelegation.Side.GIVEN, state)))
                .containsEntry("state", key)
                .containsEntry("open", open);
    }
}
