package fr.guichet.onetimecode.login;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Something the page says.
 *
 * @param kind how it looks, and how a screen reader is told
 * @param key of the text
 * @param time a time for the text
 * @param count a number for the text
 * @param advice key of a text that says what to do
 */
public record Notice(Kind kind, String key, Optional<TimeLeft> time, OptionalInt count, Optional<String> advice) {

    /** How much it matters. */
    public enum Kind {
        ERROR,
        WARNING,
        SUCCESS,
        INFO;

        /** Class of the theme. */
        String style() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Notice of(Kind kind, String key) {
        return new Notice(kind, key, Optional.empty(), OptionalInt.empty(), Optional.empty());
    }

    Notice waiting(TimeLeft left) {
        return new Notice(kind, key, Optional.of(left), count, advice);
    }

    Notice counting(int number) {
        return new Notice(kind, key, time, OptionalInt.of(number), advice);
    }

    Notice advising(String adviceKey) {
        return new Notice(kind, key, time, count, Optional.of(adviceKey));
    }

    /** The same in other words. */
    Notice worded(String otherKey) {
        return new Notice(kind, otherKey, time, count, advice);
    }

    /** For a page. */
    public Map<String, Object> model() {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("kind", kind.style());
        model.put("key", key);
        time.ifPresent(left -> model.put("wait", left.model()));
        count.ifPresent(number -> model.put("count", number));
        advice.ifPresent(text -> model.put("advice", text));
        return model;
    }
}
