package fr.guichet.establishment.directory;

import fr.guichet.identity.TypedIdentifier;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The user names of people in establishments, such as {@code john_wick} (ID-4). */
final class UserName {

    private static final Pattern SHAPE = Pattern.compile("(?=.*[a-z])[a-z0-9][a-z0-9._-]{1,58}[a-z0-9]");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^a-z0-9]+");
    private static final int LONGEST_PART = 26;

    private UserName() {}

    /** Whether a text in small letters is a user name that the login page reads as one, and never as a number. */
    static boolean isOne(String text) {
        return SHAPE.matcher(text).matches() && TypedIdentifier.read(text) instanceof TypedIdentifier.UserName;
    }

    /** First name, underscore, surname, in plain letters; empty when that leaves nothing to call somebody by. */
    static Optional<String> of(String family, String given) {
        String first = plain(given);
        String last = plain(family);
        String name = first.isEmpty() || last.isEmpty() ? first + last : first + "_" + last;
        return Optional.of(name).filter(UserName::isOne);
    }

    /** The name for the second, third, … person who would have it. */
    static String numbered(String name, int number) {
        return number == 1 ? name : name + number;
    }

    private static String plain(String text) {
        String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replace("æ", "ae")
                .replace("ß", "ss");
        String joined = BETWEEN.matcher(bare).replaceAll("-").replaceAll("^-|-$", "");
        return joined.substring(0, Math.min(joined.length(), LONGEST_PART)).replaceAll("-$", "");
    }
}
