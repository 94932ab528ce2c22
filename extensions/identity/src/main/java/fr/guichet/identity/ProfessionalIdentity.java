package fr.guichet.identity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who a professional is, as a strong means of login establishes it: what the person cannot change (CARD-4).
 *
 * @param nationalId national identifier, the only key people are linked by
 * @param name absent on a non-nominative card
 * @param profession code of TRE_G15, absent on cards of establishments' staff
 * @param professionInTraining code of TRE_G16, on cards of professionals in training
 * @param specialities codes of TRE_R01/TRE_R38 in the order given, often empty
 * @param exercises the professions as they are practised, all of them; only Pro Santé Connect knows them
 */
public record ProfessionalIdentity(
        NationalPersonId nationalId,
        Optional<PersonName> name,
        Optional<String> profession,
        Optional<String> professionInTraining,
        List<String> specialities,
        List<Exercise> exercises) {

    /** Attribute of the account that holds {@link #nationalId()}. */
    public static final String NATIONAL_ID = "nationalIdentifier";
    /** Attribute of the account that holds {@link #profession()}. */
    public static final String PROFESSION = "profession";
    /** Attribute of the account that holds {@link #professionInTraining()}. */
    public static final String PROFESSION_IN_TRAINING = "professionInTraining";
    /** Attribute of the account, with several values, that holds {@link #specialities()}. */
    public static final String SPECIALITIES = "specialities";
    /** Attribute of the account, with one JSON text for each of {@link #exercises()} in Pro Santé Connect's names. */
    public static final String EXERCISES = "exercises";

    /** The attributes that say what somebody's profession is. */
    static final List<String> PROFESSIONAL = List.of(PROFESSION, PROFESSION_IN_TRAINING, SPECIALITIES, EXERCISES);

    public ProfessionalIdentity {
        specialities = List.copyOf(specialities);
        exercises = List.copyOf(exercises);
    }

    /** As a means of login says it that knows no exercises, such as a card. */
    public ProfessionalIdentity(
            NationalPersonId nationalId,
            Optional<PersonName> name,
            Optional<String> profession,
            Optional<String> professionInTraining,
            List<String> specialities) {
        this(nationalId, name, profession, professionInTraining, specialities, List.of());
    }

    /**
     * Everything but the name, as attributes of an account. An empty list says that this login knows nothing of it;
     * what that does to what is known already, {@link AttributesAfterLogin} decides.
     */
    public Map<String, List<String>> toAttributes() {
        Map<String, List<String>> attributes = new LinkedHashMap<>();
        attributes.put(NATIONAL_ID, List.of(nationalId.value()));
        attributes.put(PROFESSION, profession.stream().toList());
        attributes.put(PROFESSION_IN_TRAINING, professionInTraining.stream().toList());
        attributes.put(SPECIALITIES, specialities);
        attributes.put(EXERCISES, exercises.stream().map(ExerciseCodec::write).toList());
        return attributes;
    }

    /**
     * The inverse of {@link #toAttributes()}. An exercise that cannot be read is left out.
     *
     * @throws InvalidIdentifierException when the national identifier is absent or wrong
     */
    public static ProfessionalIdentity ofAttributes(Map<String, List<String>> attributes, Optional<PersonName> name)
            throws InvalidIdentifierException {
        return new ProfessionalIdentity(
                NationalPersonId.parse(first(attributes, NATIONAL_ID).orElse("")),
                name,
                first(attributes, PROFESSION),
                first(attributes, PROFESSION_IN_TRAINING),
                attributes.getOrDefault(SPECIALITIES, List.of()),
                attributes.getOrDefault(EXERCISES, List.of()).stream()
                        .map(ExerciseCodec::read)
                        .flatMap(Optional::stream)
                        .toList());
    }

    private static Optional<String> first(Map<String, List<String>> attributes, String key) {
        return attributes.getOrDefault(key, List.of()).stream().findFirst();
    }
}
