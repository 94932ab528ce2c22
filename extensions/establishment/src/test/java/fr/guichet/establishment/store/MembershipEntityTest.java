package fr.guichet.establishment.store;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.establishment.MembershipState;
import org.junit.jupiter.api.Test;

class MembershipEntityTest {

    private final MembershipEntity membership = new MembershipEntity("establishment", "realm", "key", 1_000);

    @Test
    void whoComesBackBeforeTheFirstLoginIsInvitedStill() {
        membership.disable(true, 2_000);
        membership.enable(3_000);

        assertThat(membership.state()).isEqualTo(MembershipState.INVITED);
        assertThat(membership.closedAccount()).isFalse();
    }

    @Test
    void whoComesBackLaterIsActive() {
        membership.activate(2_000);
        membership.disable(true, 3_000);
        membership.enable(4_000);

        assertThat(membership.state()).isEqualTo(MembershipState.ACTIVE);
        assertThat(membership.activatedAt()).isEqualTo(2_000);
    }

    @Test
    void anotherInvitationIsAnotherEvenWithinAMillisecond() {
        membership.inviteAgain(1_000);

        assertThat(membership.invitedAt()).isEqualTo(1_001);
    }
}
