package fr.guichet.operations.counting;

import java.util.regex.Pattern;

/**
 * The error of an event as a label. Errors are words of the server's and of ours; whatever has not the shape of one, or a
 * digit that could be somebody's, is {@code other}.
 */
final class Cause {

    /** Of what went well. */
    static final String NONE = "none";

    private static final String OTHER = "other";
    private static final Pattern WORD = Pattern.compile("[a-z]+(_[a-z]+){0,7}");
    private static final int LONGEST = 60;

    private Cause() {}

    static String of(String error) {
        if (error == null) {
            return NONE;
        }
        return error.length() <= LONGEST && WORD.matcher(error).matches() ? error : OTHER;
    }
}
