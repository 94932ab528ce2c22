package fr.guichet.tests.harness;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What was secret or personal in the run so far: no log may hold it, and no database what is secret. Thread-safe. */
public final class Sensitive {
    /** Shorter ones are found by chance in any log. */
    private static final int TOO_SHORT_TO_SEARCH = 8;

    /** Of a French number, whose country code may have two or three digits. */
    private static final int SUBSCRIBER_DIGITS = 9;

    private final Map<String, String> kindByValue = new ConcurrentHashMap<>();
    private final Set<String> codes = ConcurrentHashMap.newKeySet();
    private final Set<String> telephones = ConcurrentHashMap.newKeySet();

    /**
     * @param kind what it is, for the message when it is found: the value itself is never shown
     * @param value the text that must not appear
     */
    public void add(String kind, String value) {
        if (value != null && value.length() >= TOO_SHORT_TO_SEARCH) {
            kindByValue.put(value, kind);
        }
    }

    /** Adds a one-time code: too short to be looked for as any text, it is looked for as a number of its own. */
    public void addCode(String code) {
        codes.add(code);
    }

    /**
     * Adds a telephone number, which is looked for however it is written: with any prefix, with or without spaces.
     *
     * @param e164 with its plus sign
     */
    public void addTelephone(String e164) {
        telephones.add(e164.substring(e164.length() - SUBSCRIBER_DIGITS));
    }

    /** What every spelling of a telephone number ends in: nine digits. */
    Set<String> telephones() {
        return Set.copyOf(telephones);
    }

    Set<String> codes() {
        return Set.copyOf(codes);
    }

    Map<String, String> kindByValue() {
        return Map.copyOf(kindByValue);
    }

    @Override
    public String toString() {
        return "Sensitive[" + kindByValue.size() + " values, " + codes.size() + " codes, " + telephones.size()
                + " telephone numbers]";
    }
}
