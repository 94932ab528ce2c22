package fr.guichet.identity.watch;

import java.util.Locale;

/** Details by which an event tells of a one-time code. */
public enum CodeDetail {
    /** How the code reaches its person: {@code email} or {@code sms}. */
    CHANNEL,
    /** What becomes of it: a {@link CodeAct}. */
    STEP;

    /** Name of the detail: {@code code_channel}. */
    public String key() {
        return "code_" + name().toLowerCase(Locale.ROOT);
    }
}
