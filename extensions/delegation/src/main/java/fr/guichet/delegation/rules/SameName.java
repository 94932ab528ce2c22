package fr.guichet.delegation.rules;

import fr.guichet.identity.PersonName;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Decides whether a card names the person whom a doctor invited. A card has capitals without accents; hyphens, spaces
 * and apostrophes are a matter of taste. Anything else is another name, which a person is asked about.
 */
public final class SameName {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private SameName() {}

    /** Whether the two are written alike, but for what cards leave out. */
    public static boolean of(PersonName one, PersonName other) {
        return plain(one.family()).equals(plain(other.family()))
                && plain(one.given()).equals(plain(other.given()));
    }

    private static String plain(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
        String capitals = MARKS.matcher(decomposed).replaceAll("").toUpperCase(Locale.ROOT);
        return BETWEEN_WORDS.matcher(capitals).replaceAll(" ").strip();
    }
}
