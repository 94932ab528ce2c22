package fr.guichet.federation.psc;

import fr.guichet.federation.upstream.StatedMethods;
import fr.guichet.federation.upstream.VerifiedLogin;
import java.util.List;
import java.util.Map;

/**
 * Decides which methods a login used: the {@code amr} of the ID token, else what Pro Santé Connect's own {@code
 * authMode} stands for, else none. Values that RFC 8176 does not register are not passed on: nobody could tell what
 * they vouch for.
 */
final class LoginMethods {

    /** CARD: the key in the card and its code. MOBILE: the key in the application and its code. */
    private static final Map<String, List<String>> OF_MODE =
            Map.of("CARD", List.of("sc", "pin", "hwk", "mfa"), "MOBILE", List.of("swk", "pin", "mfa"));

    private LoginMethods() {}

    static List<String> of(VerifiedLogin login) {
        return StatedMethods.in(login.idToken())
                .map(StatedMethods::registered)
                .filter(methods -> !methods.isEmpty())
                .orElseGet(() -> ofMode(login));
    }

    private static List<String> ofMode(VerifiedLogin login) {
        return login.textOfIdToken("authMode")
                .or(() -> login.textOfUserinfo("authMode"))
                .map(mode -> OF_MODE.getOrDefault(mode, List.of()))
                .orElse(List.of());
    }
}
