package fr.guichet.identity;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Profession, specialities and exercises as people read them. A code that the nomenclatures do not have is shown as it
 * is.
 *
 * @param profession the profession, else the one in training; empty when there is neither
 * @param specialities joined by commas; empty when there is none
 * @param exercises one line for each exercise and activity; empty when none is known
 */
public record ProfessionInWords(String profession, String specialities, String exercises) {

    /** Attribute of an account: the profession in words, for its person to read (ACC-5). */
    public static final String PROFESSION_LABEL = "professionLabel";
    /** Attribute of an account: the specialities in words, for its person to read (ACC-5). */
    public static final String SPECIALITIES_LABEL = "specialitiesLabel";
    /** Attribute of an account: the exercises in words, for its person to read (ACC-5). */
    public static final String EXERCISES_LABEL = "exercisesLabel";

    /** The words for an identity's codes (TRE_G15, TRE_G16, TRE_R38, TRE_R23). */
    public static ProfessionInWords of(ProfessionalIdentity identity, Nomenclatures nomenclatures) {
        String profession = identity.profession()
                .map(nomenclatures.professions()::labelOrCode)
                .or(() -> identity.professionInTraining().map(nomenclatures.professionsInTraining()::labelOrCode))
                .orElse("");
        String specialities = identity.specialities().stream()
                .map(nomenclatures.specialities()::labelOrCode)
                .collect(Collectors.joining(", "));
        return new ProfessionInWords(profession, specialities, exercises(identity, nomenclatures));
    }

    private static String exercises(ProfessionalIdentity identity, Nomenclatures nomenclatures) {
        Set<String> lines = new LinkedHashSet<>();
        for (Exercise exercise : identity.exercises()) {
            String what = what(exercise, nomenclatures);
            if (exercise.activities().isEmpty()) {
                lines.add(what);
            }
            for (Activity activity : exercise.activities()) {
                lines.add(joined(" : ", what, where(activity, nomenclatures)));
            }
        }
        return String.join("\n", lines);
    }

    private static String what(Exercise exercise, Nomenclatures nomenclatures) {
        Nomenclature professions =
                exercise.inTraining() ? nomenclatures.professionsInTraining() : nomenclatures.professions();
        return joined(
                ", ",
                professions.labelOrCode(exercise.profession()),
                nomenclatures.specialities().labelOrCode(exercise.skill()));
    }

    private static String where(Activity activity, Nomenclatures nomenclatures) {
        return joined(
                ", ",
                activity.structureName(),
                activity.postcode(),
                nomenclatures.modes().labelOrCode(activity.mode()));
    }

    private static String joined(String separator, String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(separator));
    }
}
