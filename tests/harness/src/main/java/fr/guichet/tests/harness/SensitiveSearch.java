package fr.guichet.tests.harness;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Finds in a text what the run knows to be secret or personal. */
final class SensitiveSearch {
    private static final Pattern SIX_DIGITS = Pattern.compile("(?<![0-9A-Za-z])[0-9]{6}(?![0-9A-Za-z])");

    /** What people and forms put between the digits of a telephone number. The end of a line is none. */
    private static final Pattern BETWEEN_DIGITS =
            Pattern.compile("(?<=[0-9])(?:[ .+()/\\u00a0\\u202f-]|%20)+(?=[0-9])");

    private final Map<String, String> kindByValue = new HashMap<>();
    private final Set<String> codes;
    private final Set<String> telephones;

    private SensitiveSearch(Sensitive sensitive, Predicate<String> kinds) {
        sensitive.kindByValue().forEach((value, kind) -> {
            if (kinds.test(kind)) {
                kindByValue.put(value, kind);
            }
        });
        this.codes = sensitive.codes();
        this.telephones = sensitive.telephones();
    }

    static SensitiveSearch everything(Sensitive sensitive) {
        return new SensitiveSearch(sensitive, kind -> true);
    }

    /** @param kept kinds that the text may hold */
    static SensitiveSearch everythingExcept(Sensitive sensitive, Set<String> kept) {
        return new SensitiveSearch(sensitive, kind -> !kept.contains(kind));
    }

    /** What the text holds; each kind once, and never the value. */
    List<String> kindsIn(String text) {
        Set<String> kinds = new TreeSet<>();
        kindByValue.forEach((value, kind) -> {
            if (text.contains(value)) {
                kinds.add(kind);
            }
        });
        if (SIX_DIGITS.matcher(text).results().anyMatch(number -> codes.contains(number.group()))) {
            kinds.add("a one-time code");
        }
        String joined = BETWEEN_DIGITS.matcher(text).replaceAll("");
        if (telephones.stream().anyMatch(joined::contains)) {
            kinds.add("a telephone number");
        }
        return List.copyOf(kinds);
    }
}
