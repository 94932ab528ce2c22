package fr.guichet.identity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An exercise as the text of an account's attribute and back: JSON in the names and the shape of Pro Santé Connect, so
 * that an administrator can read it.
 */
final class ExerciseCodec {

    private static final String ACTIVITIES = "activities";
    /** Far above any professional's practices; what is longer was not written here. */
    private static final int MAXIMUM_LENGTH = 65_535;

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                    DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

    private ExerciseCodec() {}

    static String write(Exercise exercise) {
        Map<String, Object> fields = new LinkedHashMap<>(exercise.toFields());
        fields.put(
                ACTIVITIES,
                exercise.activities().stream().map(Activity::toFields).toList());
        try {
            return JSON.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts can always be written as JSON", e);
        }
    }

    /** Empty when the text is none that {@link #write} made: what cannot be read is not known. */
    static Optional<Exercise> read(String text) {
        if (text == null || text.length() > MAXIMUM_LENGTH) {
            return Optional.empty();
        }
        try {
            JsonNode exercise = JSON.readTree(text);
            return Exercise.ofFields(texts(exercise), activities(exercise));
        } catch (JsonProcessingException unreadable) {
            return Optional.empty();
        }
    }

    private static List<Activity> activities(JsonNode exercise) {
        List<Activity> activities = new ArrayList<>();
        exercise.path(ACTIVITIES).forEach(activity -> activities.add(Activity.ofFields(texts(activity))));
        return activities;
    }

    private static Map<String, String> texts(JsonNode object) {
        Map<String, String> texts = new LinkedHashMap<>();
        object.properties().stream()
                .filter(field -> field.getValue().isTextual())
                .forEach(field -> texts.put(field.getKey(), field.getValue().textValue()));
        return texts;
    }
}
