package fr.guichet.audit;

import java.util.regex.Pattern;

/** What becomes of the value of one detail of an event. */
enum DetailRule {
    /** A word of the server's or of ours that describes the event: kept, unless something personal is found in it. */
    TEXT {
        @Override
        String apply(String value) {
            return PersonalText.scrub(value);
        }
    },
    /** A random identifier of an object, which says nothing by itself: kept when it has that shape, hidden otherwise. */
    OBJECT_ID {
        @Override
        String apply(String value) {
            return UUID_SHAPE.matcher(value).matches() ? value : HIDDEN_VALUE;
        }
    },
    /** A national identifier, or a name that may be one: its prefix and last two characters. */
    IDENTIFIER {
        @Override
        String apply(String value) {
            return PersonalText.maskIdentifier(value);
        }
    },
    /** The identifier of a session, a code or a token: a digest, the same each time, from which it cannot be found. */
    DIGEST {
        @Override
        String apply(String value) {
            return CorrelationId.of(value).value();
        }
    },
    /** An address: kept up to its query, where codes and identifiers travel. */
    ADDRESS {
        @Override
        String apply(String value) {
            int end = value.length();
            for (char separator : new char[] {'?', '#'}) {
                int at = value.indexOf(separator);
                end = at < 0 ? end : Math.min(end, at);
            }
            return PersonalText.scrub(value.substring(0, end));
        }
    },
    /** Says that there was a value, and nothing of it. */
    HIDDEN {
        @Override
        String apply(String value) {
            return HIDDEN_VALUE;
        }
    };

    /** What stands for a value that is not shown. */
    static final String HIDDEN_VALUE = "*****";

    private static final Pattern UUID_SHAPE = Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    abstract String apply(String value);
}
