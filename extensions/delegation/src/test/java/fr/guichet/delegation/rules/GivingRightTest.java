package fr.guichet.delegation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.delegation.DelegationRefusal;
import fr.guichet.identity.AccountKind;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("DEL-1")
class GivingRightTest {

    @Test
    void aSelfEmployedDoctorMayDelegate() {
        assertThat(refusal(People.doctor())).isEmpty();
    }

    @Test
    void aDoctorWhoWorksInAnEstablishmentBesidesMayToo() {
        assertThat(refusal(People.of(
                        "both",
                        Set.of(AccountKind.SELF_EMPLOYED, AccountKind.ESTABLISHMENT),
                        Optional.of(People.DOCTOR_NUMBER),
                        Optional.of("10"))))
                .isEmpty();
    }

    @Test
    void whoWorksInAnEstablishmentAloneMayNot() {
        assertThat(refusal(People.of(
                        "staff",
                        Set.of(AccountKind.ESTABLISHMENT),
                        Optional.of(People.DOCTOR_NUMBER),
                        Optional.of("10"))))
                .contains(DelegationRefusal.NOT_SELF_EMPLOYED);
    }

    @Test
    @Tag("DEL-5")
    void anAssistantMayNotPassOnWhatTheyReceived() {
        assertThat(refusal(People.of(
                        "assistant",
                        Set.of(AccountKind.ASSISTANT),
                        Optional.of(People.OTHER_NUMBER),
                        Optional.empty())))
                .contains(DelegationRefusal.NOT_SELF_EMPLOYED);
    }

    @Test
    void whoHasNoNationalIdentifierMayNot() {
        assertThat(refusal(
                        People.of("unproven", Set.of(AccountKind.SELF_EMPLOYED), Optional.empty(), Optional.of("10"))))
                .contains(DelegationRefusal.NOT_SELF_EMPLOYED);
    }

    @Test
    void anotherProfessionMayNotUnlessTheOperatorSaysSo() {
        Professional nurse = People.other();
        DelegationPolicy standard = DelegationPolicy.DEFAULT;
        DelegationPolicy nursesToo = new DelegationPolicy(
                Set.of("10", "60"),
                standard.longestColleague(),
                standard.mostOpen(),
                standard.mostGivenInADay(),
                standard.invitationLifetime(),
                standard.invitationPause(),
                standard.acceptingMeans());

        assertThat(refusal(nurse)).contains(DelegationRefusal.PROFESSION);
        assertThat(GivingRight.refusal(nursesToo, nurse)).isEmpty();
    }

    @Test
    void aProfessionThatNobodyKnowsMayNot() {
        assertThat(refusal(People.of(
                        "unknown",
                        Set.of(AccountKind.SELF_EMPLOYED),
                        Optional.of(People.DOCTOR_NUMBER),
                        Optional.empty())))
                .contains(DelegationRefusal.PROFESSION);
    }

    private static Optional<DelegationRefusal> refusal(Professional person) {
        return GivingRight.refusal(DelegationPolicy.DEFAULT, person);
    }
}
