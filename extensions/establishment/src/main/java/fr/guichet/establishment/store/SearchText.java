package fr.guichet.establishment.store;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Brings what is searched and what is typed to one form: capitals without accents, single spaces. */
public final class SearchText {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Z}'’_-]+");
    private static final int MOST_WORDS = 6;

    private SearchText() {}

    /** Hyphens, apostrophes and underscores are spaces: "Jean-Pierre" is found by "jean pierre". */
    public static String of(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toUpperCase(Locale.ROOT)
                .replace("Œ", "OE")
                .replace("Æ", "AE");
        return BETWEEN.matcher(plain).replaceAll(" ").strip();
    }

    /** The words of a search, each of which has to be found somewhere; at most six count. */
    static List<String> words(String typed) {
        return Arrays.stream(of(typed).split(" "))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
    }

    /** The word as a pattern of LIKE with the escape {@code !}: nothing of it is a wildcard. */
    static String pattern(String word) {
        return "%" + word.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
