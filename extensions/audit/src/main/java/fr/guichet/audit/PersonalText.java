package fr.guichet.audit;

import fr.guichet.identity.Masking;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what may not be read whole inside a free text: national identifiers, telephone numbers, e-mail addresses,
 * tokens and codes. A text is hidden too often rather than too seldom.
 */
final class PersonalText {

    /** Longer texts end here: a reason is a sentence, and a log line is not a place for a document. */
    private static final int LONGEST = 300;

    private static final Pattern IDENTIFIER =
            Pattern.compile("[0-9](?=(?:[0-9A-Za-z]*[0-9]){6})[0-9A-Za-z]{8,13}(?:/[0-9A-Za-z._-]+)?");

    private static final Pattern MASKED = Pattern.compile("[0-9A-Za-z]\\*{5}[^*]{2}");

    /**
     * In this order: a UUID, which is kept; an e-mail address; a token in three parts or a random code, recognised by
     * its length; a number of 9 to 14 characters, as a whole word, which an identifier or a telephone number is.
     */
    private static final Pattern PERSONAL =
            Pattern.compile("(?<uuid>\\b[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\\b)"
                    + "|(?<mail>[^\\s@,;:\"'<>()\\[\\]]+@[^\\s@,;:\"'<>()\\[\\]]+)"
                    + "|(?<secret>(?<![0-9A-Za-z_-])(?=[0-9A-Za-z_.-]*[0-9])[0-9A-Za-z_-]{32,}(?:\\.[0-9A-Za-z_-]*)*)"
                    + "|(?<phone>(?<![0-9A-Za-z])\\+?[0-9](?:[ .-]?[0-9]){8,}(?![0-9A-Za-z/]))"
                    + "|(?<id>(?<![0-9A-Za-z])" + IDENTIFIER.pattern() + ")");

    private PersonalText() {}

    /** The text with everything personal masked or hidden. */
    static String scrub(String text) {
        return scrub(text, LONGEST);
    }

    /**
     * The same.
     *
     * @param longest characters that are shown
     */
    static String scrub(String text, int longest) {
        // Looked at beyond its end, so that the cut leaves no first half of what would be hidden whole.
        String looked = cut(text, 2 * longest);
        StringBuilder shown = new StringBuilder();
        int done = 0;
        Matcher personal = PERSONAL.matcher(looked);
        while (personal.find() && personal.start() < longest) {
            shown.append(looked, done, personal.start()).append(replacement(personal));
            done = personal.end();
        }
        if (done < longest) {
            shown.append(looked, done, Math.min(looked.length(), longest));
        }
        return cut(shown.toString(), longest);
    }

    private static String cut(String text, int longest) {
        return text.length() > longest ? text.substring(0, longest) : text;
    }

    /**
     * A text that is an identifier: masked; one that is masked already: as it is; any other, a name or what somebody
     * typed by mistake: hidden.
     */
    static String maskIdentifier(String text) {
        String typed = text.strip();
        if (MASKED.matcher(typed).matches()) {
            return typed;
        }
        return IDENTIFIER.matcher(typed).matches() ? Masking.mask(typed) : DetailRule.HIDDEN_VALUE;
    }

    private static String replacement(MatchResult found) {
        String text = found.group();
        if (found.group(1) != null) {
            return text;
        }
        return IDENTIFIER.matcher(text).matches() ? Masking.mask(text) : DetailRule.HIDDEN_VALUE;
    }
}
