package fr.guichet.simulator.oidc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Userinfo of a login, in the face's and the person's shape. */
final class Userinfo {

    /** Begins like an identifier and is none: too short. */
    static final String MALFORMED_IDENTIFIER = "8123";

    private static final String PROFESSIONS = "^1.2.250.1.213.1.1.5.5";
    private static final String SECTORS = "^1.2.250.1.71.4.2.4";

    private Userinfo() {}

    /**
     * @param other whose identifier {@link Misbehaviour#OTHER_SUBJECT_NAME_ID} shows
     */
    static Map<String, Object> of(Face face, Grant grant, Person other) {
        Person person = grant.session().person();
        Map<String, Object> claims =
                face == Face.PRO_SANTE_CONNECT ? proSanteConnect(person, grant.means()) : platform(person);
        claims.put("sub", IdTokens.subject(face, person));
        if (grant.has(Misbehaviour.FOREIGN_SUB)) {
            claims.put("sub", IdTokens.subject(face, other));
        }
        if (grant.has(Misbehaviour.OTHER_SUBJECT_NAME_ID)) {
            claims.put("SubjectNameID", other.nationalId());
        }
        if (grant.has(Misbehaviour.NO_SUBJECT_NAME_ID)) {
            claims.remove("SubjectNameID");
        }
        if (grant.has(Misbehaviour.MALFORMED_SUBJECT_NAME_ID)) {
            claims.put("SubjectNameID", MALFORMED_IDENTIFIER);
        }
        if (grant.has(Misbehaviour.NO_AMR)) {
            claims.remove("authMode");
        }
        return claims;
    }

    private static Map<String, Object> platform(Person person) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("SubjectNameID", person.nationalId());
        claims.put("given_name", person.givenName());
        claims.put("family_name", person.familyName());
        claims.put("SubjectRole", roles(person));
        claims.put("SubjectRefPro", Map.of("exercices", exercises(person, false)));
        return claims;
    }

    private static Map<String, Object> proSanteConnect(Person person, SignInMeans means) {
        boolean older = person.shape() == UserinfoShape.OLDER;
        Map<String, Object> claims = new LinkedHashMap<>();
        List<Activity> activities = person.exercises().stream()
                .flatMap(exercise -> exercise.activities().stream())
                .toList();
        Activity first = activities.isEmpty() ? new Activity("", "", "", "", "", "", "", "") : activities.get(0);
        claims.put("Secteur_Activite", first.sector().isEmpty() ? "" : first.sector() + SECTORS);
        claims.put("SubjectOrganization", first.name());
        claims.put("SubjectOrganizationID", first.structureId());
        claims.put("Mode_Acces_Raison", "");
        claims.put("preferred_username", person.nationalId());
        claims.put("given_name", person.givenName());
        claims.put("family_name", person.familyName());
        claims.put("Acces_Regulation_Medicale", "FAUX");
        claims.put("UITVersion", "1.0");
        claims.put("authMode", means.authMode());
        claims.put("Palier_Authentification", "APPPRIP3^1.2.250.1.213.1.5.1.1.1");
        claims.put("SubjectRole", roles(person));
        claims.put("PSI_Locale", "1.2.250.1.213.1.3.1.1");
        claims.put(older ? "otherIDs" : "otherIds", otherIdentifiers(person));
        claims.put("SubjectNameID", person.nationalId());
        Map<String, Object> professional = new LinkedHashMap<>();
        if (older) {
            claims.put("codeCivilite", person.civility());
            claims.put("codeGenreActivite", "GENR01");
        } else {
            professional.put("codeCivilite", person.civility());
        }
        professional.put("exercices", exercises(person, !older));
        claims.put("SubjectRefPro", professional);
        return claims;
    }

    private static List<String> roles(Person person) {
        return person.exercises().stream()
                .map(exercise -> exercise.profession() + PROFESSIONS)
                .distinct()
                .toList();
    }

    /** The identifiers of the national directories: RPPS (first digit 8) and ADELI (0); staff have none of them. */
    private static List<Map<String, Object>> otherIdentifiers(Person person) {
        char kind = person.nationalId().charAt(0);
        if (kind != '8' && kind != '0') {
            return List.of();
        }
        Map<String, Object> other = new LinkedHashMap<>();
        other.put("identifiant", person.nationalId());
        other.put("origine", kind == '8' ? "RPPS" : "ADELI");
        other.put("qualite", 1);
        return List.of(other);
    }

    private static List<Map<String, Object>> exercises(Person person, boolean withKind) {
        List<Map<String, Object>> written = new ArrayList<>();
        for (Exercise exercise : person.exercises()) {
            Map<String, Object> claims = new LinkedHashMap<>();
            claims.put("codeProfession", exercise.profession());
            claims.put("codeCategorieProfessionnelle", exercise.category());
            claims.put("codeCiviliteDexercice", exercise.civility());
            claims.put("nomDexercice", person.familyName());
            claims.put("prenomDexercice", person.givenName());
            claims.put("codeTypeSavoirFaire", exercise.savoirFaireType());
            claims.put("codeSavoirFaire", exercise.savoirFaire());
            claims.put(
                    "activities",
                    exercise.activities().stream()
                            .map(activity -> activity(activity, withKind))
                            .toList());
            written.add(claims);
        }
        return written;
    }

    private static Map<String, Object> activity(Activity activity, boolean withKind) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("codeModeExercice", activity.mode());
        claims.put("codeSecteurDactivite", activity.sector());
        if (withKind) {
            claims.put("codeGenreActivite", "GENR01");
        }
        claims.put("identifiantTechniqueDeLaStructure", activity.structureId());
        claims.put("raisonSocialeSite", activity.name());
        claims.put("numeroFinessSite", activity.finessSite());
        claims.put("numeroFinessetablissementJuridique", activity.finessLegal());
        claims.put("codePostal", activity.postcode());
        claims.put("autoriteDenregistrement", activity.authority());
        return claims;
    }
}
