package fr.guichet.identity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What an account says of its person once a means of login has spoken (ADR 0014). Means of login differ in how much
 * they know: a card has one profession and its specialities, Pro Santé Connect has all exercises with their activities,
 * a regional platform may know no more than who somebody is.
 *
 * <ul>
 *   <li>The login's word replaces what was known, specialities included.
 *   <li>A login that says nothing of a profession leaves all that is known of it.
 *   <li>A login that names a profession without exercises keeps those that are known, as long as one of them is of that
 *       profession. Otherwise it contradicts them, and they go.
 * </ul>
 */
public final class AttributesAfterLogin {

    private AttributesAfterLogin() {}

    /**
     * The attributes that {@link ProfessionalIdentity#toAttributes()} names, each of them; an empty list is for an
     * attribute that the account must not have.
     *
     * @param said what the login says
     * @param known what the account says
     */
    public static Map<String, List<String>> of(Map<String, List<String>> said, Map<String, List<String>> known) {
        Map<String, List<String>> after = new LinkedHashMap<>();
        boolean silent = ProfessionalIdentity.PROFESSIONAL.stream()
                .allMatch(name -> values(said, name).isEmpty());
        after.put(ProfessionalIdentity.NATIONAL_ID, values(said, ProfessionalIdentity.NATIONAL_ID));
        for (String name : ProfessionalIdentity.PROFESSIONAL) {
            after.put(name, values(silent ? known : said, name));
        }
        if (!silent && after.get(ProfessionalIdentity.EXERCISES).isEmpty() && confirms(said, known)) {
            after.put(ProfessionalIdentity.EXERCISES, values(known, ProfessionalIdentity.EXERCISES));
        }
        return after;
    }

    private static boolean confirms(Map<String, List<String>> said, Map<String, List<String>> known) {
        Optional<String> profession =
                values(said, ProfessionalIdentity.PROFESSION).stream().findFirst();
        Optional<String> inTraining = values(said, ProfessionalIdentity.PROFESSION_IN_TRAINING).stream()
                .findFirst();
        return values(known, ProfessionalIdentity.EXERCISES).stream()
                .map(ExerciseCodec::read)
                .flatMap(Optional::stream)
                .anyMatch(exercise -> (exercise.inTraining() ? inTraining : profession)
                        .filter(exercise.profession()::equals)
                        .isPresent());
    }

    private static List<String> values(Map<String, List<String>> attributes, String name) {
        return Objects.requireNonNullElse(attributes.get(name), List.of());
    }
}
