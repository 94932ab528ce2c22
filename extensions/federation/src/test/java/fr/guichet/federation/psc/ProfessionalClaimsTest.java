package fr.guichet.federation.psc;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.guichet.federation.professional.ProfessionalClaims;
import fr.guichet.federation.upstream.VerifiedLogin;
import fr.guichet.identity.Activity;
import fr.guichet.identity.Exercise;
import fr.guichet.identity.InvalidIdentifierException;
import fr.guichet.identity.NationalPersonId;
import fr.guichet.identity.PersonName;
import fr.guichet.identity.ProfessionalIdentity;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("ECPS-2")
class ProfessionalClaimsTest {

    private static final PersonName NAME = new PersonName("MED-CS RPPS0035689", "ANNE");

    @Test
    void allExercisesAndActivitiesOfTodaysShapeAreRead() {
        ProfessionalIdentity anne = read(Logins.today());

        assertThat(anne.name()).contains(NAME);
        assertThat(anne.profession()).contains("10");
        assertThat(anne.professionInTraining()).isEmpty();
        assertThat(anne.specialities()).containsExactly("SM26");
        assertThat(anne.exercises())
                .containsExactly(
                        new Exercise(
                                "10",
                                "C",
                                "DR",
                                NAME.family(),
                                NAME.given(),
                                "S",
                                "SM26",
                                List.of(
                                        new Activity(
                                                "L",
                                                "SA07",
                                                "",
                                                "R900001",
                                                "CABINET DE TEST",
                                                "",
                                                "",
                                                "75009",
                                                "CNOM/CNOM/CNOM"),
                                        new Activity(
                                                "S",
                                                "SA01",
                                                "",
                                                "F0B0900002",
                                                "HOPITAL DE TEST",
                                                "0B0900002",
                                                "1B0900003",
                                                "",
                                                "CNOM/CNOM/ARS"))),
                        new Exercise("21", "C", "", "", "", "", "", List.of()));
    }

    @Test
    void theOlderShapeGivesTheSameWithTheKindOfActivityFromItsRoot() {
        ProfessionalIdentity anne = read(Logins.older(userinfo -> {}));

        assertThat(anne.name()).contains(NAME);
        assertThat(anne.profession()).contains("10");
        assertThat(anne.exercises())
                .containsExactly(new Exercise(
                        "10",
                        "C",
                        "DR",
                        NAME.family(),
                        NAME.given(),
                        "S",
                        "SM26",
                        List.of(new Activity(
                                "L",
                                "SA07",
                                "GENR01",
                                "R900001",
                                "CABINET DE TEST",
                                "",
                                "",
                                "75009",
                                "CNOM/CNOM/CNOM"))));
    }

    @Test
    void theKindOfAnActivityIsNotOverwrittenByTheRoots() {
        VerifiedLogin login =
                Logins.older(userinfo -> ((ObjectNode) userinfo.at("/SubjectRefPro/exercices/0/activities/0"))
                        .put("codeGenreActivite", "GENR02"));

        assertThat(read(login).exercises().get(0).activities())
                .extracting(Activity::kind)
                .containsExactly("GENR02");
    }

    @Test
    void ofSeveralActivitiesNobodyKnowsWhichTheRootMeans() {
        VerifiedLogin login = Logins.of(idToken -> {}, userinfo -> userinfo.put("codeGenreActivite", "GENR01"));

        assertThat(read(login).exercises())
                .flatExtracting(Exercise::activities)
                .extracting(Activity::kind)
                .containsOnly("");
    }

    @Test
    void ofSeveralProfessionsTheChosenOneIsTheProfession() {
        assertThat(read(roles("[\"21^1.2.250.1.213.1.1.5.5\"]")).profession()).contains("21");
    }

    @Test
    void aRoleThatTheExercisesDoNotHaveIsNone() {
        assertThat(read(roles("[\"60^1.2.250.1.213.1.1.5.5\"]")).profession()).contains("10");
        assertThat(read(roles("[\"21^1.2.3\", \"21\", 21]")).profession()).contains("10");
    }

    @Test
    void withoutExercisesTheRoleIsTheProfession() {
        VerifiedLogin login = Logins.of(idToken -> {}, userinfo -> userinfo.remove("SubjectRefPro"));

        assertThat(read(login).profession()).contains("10");
        assertThat(read(login).exercises()).isEmpty();
        assertThat(read(login).name()).contains(NAME);
    }

    @Test
    void whatSomebodyStudiesIsNoProfession() {
        VerifiedLogin student = Logins.of(idToken -> {}, userinfo -> {
            ArrayNode exercises = (ArrayNode) userinfo.at("/SubjectRefPro/exercices");
            exercises.remove(1);
            ((ObjectNode) exercises.get(0)).put("codeCategorieProfessionnelle", "E");
        });

        assertThat(read(student).profession()).isEmpty();
        assertThat(read(student).professionInTraining()).contains("10");
        assertThat(read(student).specialities()).isEmpty();
    }

    @Test
    void namesOfTheExerciseStandInForThoseThatAreAbsent() {
        VerifiedLogin login = Logins.of(idToken -> {}, userinfo -> userinfo.put("family_name", ""));

        assertThat(read(login).name()).contains(NAME);
    }

    @Test
    void withoutUserinfoNoMoreIsKnownThanWhoItIs() {
        ProfessionalIdentity anne = read(Logins.withoutUserinfo(idToken -> {}));

        assertThat(anne.nationalId().value()).isEqualTo(Logins.ANNE);
        assertThat(anne.name()).isEmpty();
        assertThat(anne.profession()).isEmpty();
        assertThat(anne.exercises()).isEmpty();
    }

    @Test
    void partsThatAreNotWhatTheyShouldBeAreNotKnown() {
        for (String wrong : List.of("null", "\"x\"", "[]", "{\"exercices\": {}}", "{\"exercices\": [1, null, []]}")) {
            VerifiedLogin login =
                    Logins.of(idToken -> {}, userinfo -> userinfo.set("SubjectRefPro", Logins.json(wrong)));

            assertThat(read(login).exercises()).as(wrong).isEmpty();
        }
        VerifiedLogin activities =
                Logins.of(idToken -> {}, userinfo -> ((ObjectNode) userinfo.at("/SubjectRefPro/exercices/0"))
                        .set("activities", Logins.json("[\"x\", {\"codePostal\": 75009}]")));
        assertThat(read(activities).exercises().get(0).activities()).isEmpty();
    }

    private static VerifiedLogin roles(String roles) {
        return Logins.of(idToken -> {}, userinfo -> userinfo.set("SubjectRole", Logins.json(roles)));
    }

    private static ProfessionalIdentity read(VerifiedLogin login) {
        try {
            return ProfessionalClaims.read(login, NationalPersonId.parse(Logins.ANNE));
        } catch (InvalidIdentifierException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
