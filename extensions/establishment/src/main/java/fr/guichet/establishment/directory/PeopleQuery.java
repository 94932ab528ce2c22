package fr.guichet.establishment.directory;

import fr.guichet.establishment.MembershipState;
import java.util.Optional;

/**
 * A page of a list of people. Figures out of their bounds are brought into them.
 *
 * @param text words of name, user name or address, all of which have to be found; accents and case make no difference;
 *     null or empty for everybody
 * @param state in which they are; empty for any
 * @param first people before the page, 0 to {@value #FURTHEST}
 * @param max people on it, 1 to {@value #LONGEST}
 */
public record PeopleQuery(String text, Optional<MembershipState> state, int first, int max) {

    /** Further on, a search is what helps. */
    public static final int FURTHEST = 100_000;

    /** Longest page. */
    public static final int LONGEST = 100;

    /** Longest text that is looked at. */
    private static final int LONGEST_TEXT = 200;

    public PeopleQuery {
        text = text == null ? "" : text.substring(0, Math.min(text.length(), LONGEST_TEXT));
        first = Math.max(0, Math.min(first, FURTHEST));
        max = Math.max(1, Math.min(max, LONGEST));
    }

    /** Not for logs: a text is somebody's name. */
    @Override
    public String toString() {
        return "PeopleQuery[" + first + ", " + max + "]";
    }
}
