package fr.guichet.simulator.monsisra;

import com.nimbusds.jwt.JWT;
import java.util.Map;

/**
 * Somebody who is logged in with MonSisra through Guichet.
 *
 * @param claims of the ID token, verified
 * @param sid the gateway's session (OpenID Connect Back-Channel Logout 1.0, section 2.1)
 * @param idToken for {@code id_token_hint} of the logout
 */
public record Connection(Map<String, Object> claims, String sid, JWT idToken) {

    public Connection {
        claims = Map.copyOf(claims);
    }

    /** Not the claims: this shows in test reports. */
    @Override
    public String toString() {
        return "Connection";
    }
}
