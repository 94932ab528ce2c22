package fr.guichet.tests.harness;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What was secret or personal in the run so far: no line of any log may hold it. Thread-safe. */
public final class Sensitive {
    /** Shorter ones are found by chance in any log. */
    private static final int TOO_SHORT_TO_SEARCH = 8;

    private final Map<String, String> kindByValue = new ConcurrentHashMap<>();
    private final Set<String> codes = ConcurrentHashMap.newKeySet();

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

    Set<String> codes() {
        return Set.copyOf(codes);
    }

    Map<String, String> kindByValue() {
        return Map.copyOf(kindByValue);
    }

    @Override
    public String toString() {
        return "Sensitive[" + kindByValue.size() + " values, " + codes.size() + " codes]";
    }
}
