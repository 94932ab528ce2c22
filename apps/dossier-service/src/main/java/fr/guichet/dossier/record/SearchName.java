package fr.guichet.dossier.record;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** A name without what people type differently: accents, case, hyphens and apostrophes (DOS-4). */
final class SearchName {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_LETTERS = Pattern.compile("[^A-Z0-9]+");

    private SearchName() {}

    /** As the column holds it: a space before each word. Empty for a name without letters or figures. */
    static String of(String name) {
        String capitals = Normalizer.normalize(name, Normalizer.Form.NFD).toUpperCase(Locale.ROOT);
        String plain = MARKS.matcher(capitals)
                .replaceAll("")
                .replace("Œ", "OE")
                .replace("Æ", "AE")
                .replace("Ø", "O")
                .replace("Ł", "L");
        String words = NO_LETTERS.matcher(plain).replaceAll(" ").strip();
        return words.isEmpty() ? "" : " " + words;
    }
}
