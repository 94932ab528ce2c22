package fr.guichet.identity;

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

    private ExerciseCodec() {}

    static String write(Exercise exercise) {
        Map<String, Object> json = new LinkedHashMap<>(exercise.toFields());
        json.put(
                ACTIVITIES,
                exercise.activities().stream().map(Activity::toFields).toList());
        return SmallJson.write(json);
    }

    /** Empty when the text is none that {@link #write} made: what cannot be read is not known. */
    static Optional<Exercise> read(String text) {
        return SmallJson.readObject(text).flatMap(json -> Exercise.ofFields(texts(json), activities(json)));
    }

    private static List<Activity> activities(Map<?, ?> json) {
        List<Activity> activities = new ArrayList<>();
        if (json.get(ACTIVITIES) instanceof List<?> entries) {
            for (Object entry : entries) {
                if (entry instanceof Map<?, ?> fields) {
                    activities.add(Activity.ofFields(texts(fields)));
                }
            }
        }
        return activities;
    }

    private static Map<String, String> texts(Map<?, ?> json) {
        Map<String, String> texts = new LinkedHashMap<>();
        json.forEach((name, value) -> {
            if (name instanceof String key && value instanceof String text) {
                texts.put(key, text);
            }
        });
        return texts;
    }
}
