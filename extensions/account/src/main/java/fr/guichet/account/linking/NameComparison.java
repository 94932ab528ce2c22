package fr.guichet.account.linking;

import fr.guichet.identity.PersonName;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Decides whether an account's name is that of a card. Accents, case, hyphens and apostrophes make no difference: cards
 * are in capitals without accents.
 */
final class NameComparison {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private NameComparison() {}

    /**
     * @param family of the account, may be null
     * @param given of the account, may be null
     */
    static boolean agree(PersonName card, String family, String given) {
        return plain(card.family()).equals(plain(family)) && plain(card.given()).equals(plain(given));
    }

    private static String plain(String name) {
        String decomposed = Normalizer.normalize(name == null ? "" : name, Normalizer.Form.NFKD);
        String letters = MARKS.matcher(decomposed).replaceAll("");
        return BETWEEN.matcher(letters).replaceAll(" ").strip().toUpperCase(Locale.ROOT);
    }
}
