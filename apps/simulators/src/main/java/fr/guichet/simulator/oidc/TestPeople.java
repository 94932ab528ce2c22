package fr.guichet.simulator.oidc;

import fr.guichet.simulator.pki.TestCard;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The holders of the test cards as the providers know them. */
final class TestPeople {

    private static final Activity HOSPITAL = Activity.hospital("0B0193488", "1B0064166", "HOPITAL DES 3 DAMES");

    private static final Set<String> MEN =
            Set.of("OLIVIER", "CHARLES", "GILLES", "LOUIS", "FELIX", "ETIENNE", "MAX", "HUGO");

    private TestPeople() {}

    /** Everybody whom a card names, once. */
    static List<Person> all() {
        List<Person> people = new ArrayList<>();
        for (TestCard card : TestCard.values()) {
            if (!card.surname().isEmpty()
                    && people.stream().noneMatch(known -> known.nationalId().equals(card.identifier()))) {
                people.add(holder(card));
            }
        }
        return people;
    }

    private static Person holder(TestCard card) {
        Person doctor = Person.doctor(card.identifier(), card.givenName(), card.surname())
                .called(MEN.contains(card.givenName()) ? "M" : "MME");
        return switch (card) {
            case DOCTOR_ANNE -> doctor.exercising(Exercise.doctor("SM54", practice(card)));
            case DOCTOR_VIRGINIE ->
                doctor.exercising(Exercise.doctor("SM26", practice(card), HOSPITAL), Exercise.doctor("SM54", HOSPITAL));
            case NURSE_OLIVIER -> doctor.exercising(Exercise.of("60", "C", practice(card)));
            case STUDENT_CAMILLE -> doctor.exercising(Exercise.of("10", "E", HOSPITAL));
            case DOCTOR_HUGO -> doctor.exercising(Exercise.doctor("SM26", practice(card)));
            case DOCTOR_CLAIRE -> doctor.exercising(Exercise.doctor("SM54", HOSPITAL));
            case CPE_CHARLES, CPA_SOPHIE, REFERENT_MARION -> doctor.exercising();
            case DOCTOR_GIP -> doctor.in(UserinfoShape.OLDER);
            default -> doctor;
        };
    }

    private static Activity practice(TestCard card) {
        return Activity.practice("R10000000000671", "CABINET " + card.surname(), "69003");
    }
}
