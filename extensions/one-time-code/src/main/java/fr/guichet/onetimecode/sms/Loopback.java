package fr.guichet.onetimecode.sms;

import java.util.Set;

/** This machine's own names, the only ones that may be spoken to without encryption. */
public final class Loopback {

    private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    private Loopback() {}

    /** By name alone: a name that somebody else's DNS makes point here does not count. */
    public static boolean is(String host) {
        return NAMES.contains(host);
    }
}
