package fr.guichet.account.firstconnection;

import java.util.Optional;
import java.util.regex.Pattern;

/** The name of a town, with what the names of French towns hold: letters, figures, hyphens, apostrophes. */
public record Town(String value) {

    private static final Pattern NAME = Pattern.compile("(?=.*\\p{L})[\\p{L}\\p{M}0-9 '\\u2019.,-]{1,100}");

    /** The town in a text; empty when it cannot be one. */
    static Optional<Town> parse(String text) {
        return NAME.matcher(text).matches() ? Optional.of(new Town(text)) : Optional.empty();
    }
}
