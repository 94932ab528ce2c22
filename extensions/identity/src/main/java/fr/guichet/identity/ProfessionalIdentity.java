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
 */
public record ProfessionalIdentity(
        NationalPersonId nationalId,
        Optional<PersonName> name,
        Optional<String> profession,
        Optional<String> professionInTraining,
        List<String> specialities) {

    /** Attribute of the account that holds {@link #nationalId()}. */
    public static final String NATIONAL_ID = "nationalIdentifier";
    /** Attribute of the account that holds {@link #profession()}. */
    public static final String PROFESSION = "profession";
    /** Attribute of the account that holds {@link #professionInTraining()}. */
    public static final String PROFESSION_IN_TRAINING = "professionInTraining";
    /** Attribute of the account, with several values, that holds {@link #specialities()}. */
    public static final String SPECIALITIES = "specialities";

    public ProfessionalIdentity {
        specialities = List.copyOf(specialities);
    }

    /** Everything but the name, as attributes of an account; empty lists clear what a former card said. */
    public Map<String, List<String>> toAttributes() {
        Map<String, List<String>> attributes = new LinkedHashMap<>();
        attributes.put(NATIONAL_ID, List.of(nationalId.value()));
        attributes.put(PROFESSION, profession.stream().toList());
        attributes.put(PROFESSION_IN_TRAINING, professionInTraining.stream().toList());
        attributes.put(SPECIALITIES, specialities);
        return attributes;
    }

    /**
     * The inverse of {@link #toAttributes()}.
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
                attributes.getOrDefault(SPECIALITIES, List.of()));
    }

    private static Optional<String> first(Map<String, List<String>> attributes, String key) {
        return attributes.getOrDefault(key, List.of()).stream().findFirst();
    }
}
