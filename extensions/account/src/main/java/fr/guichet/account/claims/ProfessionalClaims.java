package fr.guichet.account.claims;

import fr.guichet.identity.PersonName;
import fr.guichet.identity.ProfessionalIdentity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which claims say who a professional is. Names and shapes are those of Pro Santé Connect's userinfo; what is unknown
 * has no claim, where Pro Santé Connect sends an empty text.
 */
final class ProfessionalClaims {

    /** National identifier, prefix included. */
    static final String SUBJECT_NAME_ID = "SubjectNameID";
    /** Professions, each {@code code^OID of the nomenclature}. */
    static final String SUBJECT_ROLE = "SubjectRole";
    /** The professional's practices. */
    static final String SUBJECT_REF_PRO = "SubjectRefPro";

    /** Nomenclature of the profession, as Pro Santé Connect names it in {@code SubjectRole}. */
    private static final String PROFESSION_OID = "1.2.250.1.213.1.1.5.5";

    private ProfessionalClaims() {}

    /** All but the names, which have fields of their own in a token. */
    static Map<String, Object> of(ProfessionalIdentity identity) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put(SUBJECT_NAME_ID, identity.nationalId().value());
        identity.profession().ifPresent(profession -> {
            claims.put(SUBJECT_ROLE, List.of(profession + "^" + PROFESSION_OID));
            claims.put(SUBJECT_REF_PRO, Map.of("exercices", practices(profession, identity)));
        });
        return claims;
    }

    /** One practice for each speciality, as the nomenclature has one {@code codeSavoirFaire} for each; at least one. */
    private static List<Map<String, String>> practices(String profession, ProfessionalIdentity identity) {
        if (identity.specialities().isEmpty()) {
            return List.of(practice(profession, Optional.empty(), identity.name()));
        }
        return identity.specialities().stream()
                .map(speciality -> practice(profession, Optional.of(speciality), identity.name()))
                .toList();
    }

    private static Map<String, String> practice(
            String profession, Optional<String> speciality, Optional<PersonName> name) {
        Map<String, String> practice = new LinkedHashMap<>();
        practice.put("codeProfession", profession);
        speciality.ifPresent(code -> practice.put("codeSavoirFaire", code));
        name.ifPresent(known -> {
            practice.put("nomDexercice", known.family());
            practice.put("prenomDexercice", known.given());
        });
        return practice;
    }
}
