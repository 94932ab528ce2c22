package fr.guichet.account.claims;

import fr.guichet.identity.Activity;
import fr.guichet.identity.Exercise;
import fr.guichet.identity.PersonName;
import fr.guichet.identity.ProfessionalIdentity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which claims say who a professional is. Names and shapes are those of Pro Santé Connect's userinfo; what is unknown
 * has no claim, where Pro Santé Connect sends an empty text.
 */
final class ProfessionalClaims {

    /** National identifier, prefix included. */
    static final String SUBJECT_NAME_ID = "SubjectNameID";
    /** Professions, each {@code code^OID of the nomenclature}. */
    static final String SUBJECT_ROLE = "SubjectRole";
    /** The professional's practices (exercices), each with its activities. */
    static final String SUBJECT_REF_PRO = "SubjectRefPro";

    /** Nomenclature of the profession, as Pro Santé Connect names it in {@code SubjectRole}. */
    private static final String PROFESSION_OID = "1.2.250.1.213.1.1.5.5";

    private ProfessionalClaims() {}

    /** All but the names, which have fields of their own in a token. */
    static Map<String, Object> of(ProfessionalIdentity identity) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put(SUBJECT_NAME_ID, identity.nationalId().value());
        Set<String> professions = professions(identity);
        if (!professions.isEmpty()) {
            claims.put(
                    SUBJECT_ROLE,
                    professions.stream()
                            .map(code -> code + "^" + PROFESSION_OID)
                            .toList());
        }
        List<Map<String, Object>> practices = practices(identity);
        if (!practices.isEmpty()) {
            claims.put(SUBJECT_REF_PRO, Map.of("exercices", practices));
        }
        return claims;
    }

    /** The profession of the last login first; what somebody only studies is none. */
    private static Set<String> professions(ProfessionalIdentity identity) {
        Set<String> professions = new LinkedHashSet<>();
        identity.profession().ifPresent(professions::add);
        identity.exercises().stream()
                .filter(exercise -> !exercise.inTraining())
                .map(Exercise::profession)
                .forEach(professions::add);
        return professions;
    }

    /**
     * The exercises as they are known, then the specialities that none of them has: a card may know one that is newer
     * than the last login through Pro Santé Connect. The nomenclature has one {@code codeSavoirFaire} for each.
     */
    private static List<Map<String, Object>> practices(ProfessionalIdentity identity) {
        List<Map<String, Object>> practices = new ArrayList<>();
        Set<String> covered = new HashSet<>();
        for (Exercise exercise : identity.exercises()) {
            practices.add(practice(exercise));
            covered.add(exercise.skill());
        }
        identity.profession().ifPresent(profession -> {
            identity.specialities().stream()
                    .filter(speciality -> !covered.contains(speciality))
                    .forEach(speciality -> practices.add(practice(profession, speciality, identity.name())));
            if (practices.isEmpty()) {
                practices.add(practice(profession, "", identity.name()));
            }
        });
        return practices;
    }

    private static Map<String, Object> practice(Exercise exercise) {
        Map<String, Object> practice = new LinkedHashMap<>(exercise.toFields());
        if (!exercise.activities().isEmpty()) {
            practice.put(
                    "activities",
                    exercise.activities().stream().map(Activity::toFields).toList());
        }
        return practice;
    }

    private static Map<String, Object> practice(String profession, String speciality, Optional<PersonName> name) {
        Map<String, Object> practice = new LinkedHashMap<>();
        practice.put("codeProfession", profession);
        if (!speciality.isEmpty()) {
            practice.put("codeSavoirFaire", speciality);
        }
        name.ifPresent(known -> {
            practice.put("nomDexercice", known.family());
            practice.put("prenomDexercice", known.given());
        });
        return practice;
    }
}
