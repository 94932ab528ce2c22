package fr.guichet.dossier.record;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Number of a dossier: {@code ga 43009190}, {@code s 2031400}, {@code tnd 1200345} (manual 003).
 *
 * @param family gives the prefix
 * @param serial one to nine digits, unique in the family
 */
public record DossierNumber(Family family, int serial) {

    private static final Pattern TYPED = Pattern.compile("\\s*([A-Za-z]{1,3})?\\s*([0-9]{1,9})\\s*");

    /**
     * Reads what a person types in a family's search: the digits, with or without that family's prefix.
     *
     * @return empty when it is no number of this family
     */
    public static Optional<DossierNumber> typedIn(Family family, String text) {
        Matcher typed = TYPED.matcher(text);
        if (!typed.matches()) {
            return Optional.empty();
        }
        String prefix = typed.group(1);
        if (prefix != null && !prefix.toLowerCase(Locale.ROOT).equals(family.prefix())) {
            return Optional.empty();
        }
        return Optional.of(new DossierNumber(family, Integer.parseInt(typed.group(2))));
    }

    @Override
    public String toString() {
        return family.prefix() + " " + serial;
    }
}
