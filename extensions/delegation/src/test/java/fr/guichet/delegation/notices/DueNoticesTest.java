package fr.guichet.delegation.notices;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.delegation.Delegate;
import fr.guichet.delegation.Delegation;
import fr.guichet.delegation.DelegationState;
import fr.guichet.delegation.Samples;
import fr.guichet.delegation.SeenDelegation.Side;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("DEL-5")
class DueNoticesTest {

    private static final Delegation COLLEAGUE =
            Samples.colleague(Side.GIVEN, DelegationState.ACTIVE).delegation();
    private static final Delegation INVITED = Samples.invitedAssistant(false).delegation();
    private static final Delegate DOCTOR = new Delegate.Account("doctor");

    @Test
    void bothSidesAreToldOfAColleague() {
        assertThat(DueNotices.of(Occasion.GIVEN, COLLEAGUE))
                .containsExactly(
                        new DueNotices.Due(Notice.AUTHORISED, DOCTOR),
                        new DueNotices.Due(Notice.RECEIVED, COLLEAGUE.delegate().orElseThrow()));
    }

    @Test
    void bothSidesAreToldOfAnEnd() {
        assertThat(DueNotices.of(Occasion.ENDED, COLLEAGUE))
                .containsExactly(
                        new DueNotices.Due(Notice.ENDED, DOCTOR),
                        new DueNotices.Due(
                                Notice.RECEIVED_ENDED, COLLEAGUE.delegate().orElseThrow()));
    }

    @Test
    void whoHasNotAcceptedIsWrittenToByTheInvitationAlone() {
        assertThat(DueNotices.of(Occasion.GIVEN, INVITED)).containsExactly(new DueNotices.Due(Notice.INVITED, DOCTOR));
        assertThat(DueNotices.of(Occasion.ENDED, INVITED)).containsExactly(new DueNotices.Due(Notice.ENDED, DOCTOR));
    }
}
