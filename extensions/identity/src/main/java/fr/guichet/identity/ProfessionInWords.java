package fr.guichet.identity;

import java.util.stream.Collectors;

/**
 * Profession and specialities as people read them. A code that the nomenclatures do not have is shown as it is.
 *
 * @param profession the profession, else the one in training; empty when there is neither
 * @param specialities joined by commas; empty when there is none
 */
public record ProfessionInWords(String profession, String specialities) {

    /** Attribute of an account: the profession in words, for its person to read (ACC-5). */
    public static final String PROFESSION_LABEL = "professionLabel";
    /** Attribute of an account: the specialities in words, for its person to read (ACC-5). */
    public static final String SPECIALITIES_LABEL = "specialitiesLabel";

    /** The words for an identity's codes (TRE_G15, TRE_G16, TRE_R38). */
    public static ProfessionInWords of(ProfessionalIdentity identity, Nomenclatures nomenclatures) {
        String profession = identity.profession()
                .map(nomenclatures.professions()::labelOrCode)
                .or(() -> identity.professionInTraining().map(nomenclatures.professionsInTraining()::labelOrCode))
                .orElse("");
        String specialities = identity.specialities().stream()
                .map(nomenclatures.specialities()::labelOrCode)
                .collect(Collectors.joining(", "));
        return new ProfessionInWords(profession, specialities);
    }
}
