package fr.guichet.federation.professional;

import com.fasterxml.jackson.databind.JsonNode;
import fr.guichet.federation.upstream.VerifiedLogin;
import fr.guichet.identity.Activity;
import fr.guichet.identity.Exercise;
import fr.guichet.identity.NationalPersonId;
import fr.guichet.identity.PersonName;
import fr.guichet.identity.ProfessionalIdentity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Reads what userinfo says of a professional, in the shape of today and in the older one. Nothing here refuses: what is
 * absent, or not what it should be, is not known, and whether somebody may enter without it others decide.
 */
public final class ProfessionalClaims {

    private static final String ACTIVITY_KIND = "codeGenreActivite";
    private static final int LONGEST_NAME = 255;

    private final JsonNode userinfo;
    private final List<Exercise> exercises;
    private final List<String> roles;

    private ProfessionalClaims(JsonNode userinfo) {
        this.userinfo = userinfo;
        this.exercises = exercises(userinfo);
        this.roles = SubjectRoles.professions(userinfo.path("SubjectRole"));
    }

    /** The professional behind {@code identifier}; without userinfo, no more than who it is. */
    public static ProfessionalIdentity read(VerifiedLogin login, NationalPersonId identifier) {
        ProfessionalClaims claims = new ProfessionalClaims(login.userinfo().orElseGet(login::idToken));
        return new ProfessionalIdentity(
                identifier,
                claims.name(),
                claims.profession(),
                claims.professionInTraining(),
                claims.specialities(),
                claims.exercises);
    }

    private Optional<PersonName> name() {
        return PersonName.of(
                        oneLine(userinfo.path("family_name").textValue()),
                        oneLine(userinfo.path("given_name").textValue()))
                .or(() -> exercises.stream()
                        .flatMap(exercise -> PersonName.of(exercise.familyName(), exercise.givenName()).stream())
                        .findFirst());
    }

    /**
     * Of several, the one of the situation that the person chose for this login, which {@code SubjectRole} names. A role
     * that the exercises do not have, or that somebody only studies, is none.
     */
    private Optional<String> profession() {
        List<String> practised = professions(exercise -> !exercise.inTraining());
        if (exercises.isEmpty()) {
            return roles.stream().findFirst();
        }
        return roles.stream().filter(practised::contains).findFirst().or(() -> practised.stream()
                .findFirst());
    }

    private Optional<String> professionInTraining() {
        return professions(Exercise::inTraining).stream().findFirst();
    }

    private List<String> professions(Predicate<Exercise> which) {
        return exercises.stream().filter(which).map(Exercise::profession).toList();
    }

    private List<String> specialities() {
        return exercises.stream()
                .filter(exercise -> !exercise.inTraining())
                .map(Exercise::skill)
                .filter(skill -> !skill.isEmpty())
                .distinct()
                .toList();
    }

    private static List<Exercise> exercises(JsonNode userinfo) {
        List<Exercise> exercises = new ArrayList<>();
        for (JsonNode entry : userinfo.path("SubjectRefPro").path("exercices")) {
            List<Activity> activities = new ArrayList<>();
            entry.path("activities").forEach(activity -> activities.add(Activity.ofFields(texts(activity))));
            Exercise.ofFields(texts(entry), activities).ifPresent(exercises::add);
        }
        return withKindOfTheRoot(exercises, userinfo.path(ACTIVITY_KIND));
    }

    /** Older answers name the kind of activity once, at the root; of several activities nobody knows which is meant. */
    private static List<Exercise> withKindOfTheRoot(List<Exercise> exercises, JsonNode kind) {
        if (!kind.isTextual()
                || exercises.size() != 1
                || exercises.get(0).activities().size() != 1) {
            return exercises;
        }
        Exercise exercise = exercises.get(0);
        Map<String, String> activity =
                new LinkedHashMap<>(exercise.activities().get(0).toFields());
        activity.putIfAbsent(ACTIVITY_KIND, kind.textValue());
        return Exercise.ofFields(exercise.toFields(), List.of(Activity.ofFields(activity))).stream()
                .toList();
    }

    private static Map<String, String> texts(JsonNode object) {
        Map<String, String> texts = new LinkedHashMap<>();
        object.properties().forEach(field -> {
            if (field.getValue().isTextual()) {
                texts.put(field.getKey(), field.getValue().textValue());
            }
        });
        return texts;
    }

    private static String oneLine(String name) {
        boolean fits =
                name != null && name.length() <= LONGEST_NAME && name.chars().noneMatch(Character::isISOControl);
        return fits ? name : null;
    }
}
