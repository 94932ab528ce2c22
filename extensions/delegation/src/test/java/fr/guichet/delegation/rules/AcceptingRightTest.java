package fr.guichet.delegation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.delegation.invitation.InvitationRefusal;
import fr.guichet.identity.AccountKind;
import fr.guichet.identity.PersonName;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("DEL-2")
class AcceptingRightTest {

    private static final PersonName INVITED = new PersonName("Dupont", "Vladimir");
    private static final PersonName ANOTHER = new PersonName("Martin", "Camille");

    @ParameterizedTest
    @ValueSource(strings = {"cps", "psc"})
    void cardAndEcpsAccept(String means) {
        assertThat(refusal(People.other(), Optional.of(means), INVITED, false)).isEmpty();
    }

    @Test
    void aPasswordDoesNot() {
        assertThat(refusal(People.other(), Optional.empty(), INVITED, true)).contains(InvitationRefusal.MEANS);
    }

    @Test
    void aPlatformDoesNot() {
        assertThat(refusal(People.other(), Optional.of("monsisra"), INVITED, true))
                .contains(InvitationRefusal.MEANS);
    }

    @Test
    void aDoctorDoesNotAcceptTheirOwn() {
        assertThat(refusal(People.doctor(), Optional.of("cps"), INVITED, true)).contains(InvitationRefusal.OWN);
    }

    @Test
    void noSecondAccountOfTheDoctorDoesEither() {
        Professional second = People.of(
                "second", Set.of(AccountKind.ESTABLISHMENT), Optional.of(People.DOCTOR_NUMBER), Optional.of("10"));

        assertThat(refusal(second, Optional.of("cps"), INVITED, true)).contains(InvitationRefusal.OWN);
    }

    @Test
    void aPersonWithoutANameDoesNot() {
        Professional nameless = new Professional(
                "nameless", Optional.empty(), Set.of(AccountKind.ASSISTANT), Optional.empty(), Optional.empty());

        assertThat(refusal(nameless, Optional.of("cps"), INVITED, true)).contains(InvitationRefusal.NO_NAME);
    }

    @Test
    void anotherNameIsAskedAbout() {
        assertThat(refusal(People.other(), Optional.of("cps"), ANOTHER, false)).contains(InvitationRefusal.OTHER_NAME);
        assertThat(refusal(People.other(), Optional.of("cps"), ANOTHER, true)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "LE GOFF, ELODIE, Le Goff, Élodie",
        "DUPONT MARTIN, JEAN PIERRE, Dupont-Martin, Jean-Pierre",
        "D HAUTEVILLE, ANNE, d’Hauteville, Anne",
        "L'HERMITE, ZOE, L’Hermite, Zoé"
    })
    void whatACardLeavesOutIsNoOtherName(String family, String given, String typedFamily, String typedGiven) {
        assertThat(SameName.of(new PersonName(family, given), new PersonName(typedFamily, typedGiven)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "DUPONT, VLADIMIR, Dupond, Vladimir",
        "DUPONT, VLADIMIR, Vladimir, Dupont",
        "DUPONT, JEAN, Du Pont, Jean"
    })
    void anythingElseIs(String family, String given, String typedFamily, String typedGiven) {
        assertThat(SameName.of(new PersonName(family, given), new PersonName(typedFamily, typedGiven)))
                .isFalse();
    }

    private static Optional<InvitationRefusal> refusal(
            Professional person, Optional<String> means, PersonName invited, boolean saidSame) {
        return AcceptingRight.refusal(DelegationPolicy.DEFAULT, People.doctor(), person, means, invited, saidSame);
    }
}
