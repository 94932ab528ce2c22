package fr.guichet.identity.watch;

import java.util.Locale;

/** What becomes of a one-time code. */
public enum CodeAct {
    /** It is sent, or could not be. */
    SEND,
    /** It is typed. */
    ACCEPT;

    /** Value of the detail {@link CodeDetail#STEP}: {@code send}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
