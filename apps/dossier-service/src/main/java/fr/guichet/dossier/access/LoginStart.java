package fr.guichet.dossier.access;

import fr.guichet.identity.AssuranceLevel;

/**
 * Addresses that start a login with something to ask of the gateway. What stands in them can be typed by anyone and opens
 * nothing: the answer is judged, not the question.
 */
public final class LoginStart {

    /** Holds the level to reach. */
    static final String LEVEL = "niveau";
    /** Holds the alias of the platform that the person comes from. */
    static final String PLATFORM = "plateforme";

    private LoginStart() {}

    /** A login at a level at least. */
    public static String at(AssuranceLevel level) {
        return LoginPaths.START + "?" + LEVEL + "=" + level.acr();
    }

    /** A login through a platform. */
    public static String through(Platform platform) {
        return LoginPaths.START + "?" + PLATFORM + "=" + platform.alias();
    }
}
