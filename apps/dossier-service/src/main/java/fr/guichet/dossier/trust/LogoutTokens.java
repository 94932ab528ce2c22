package fr.guichet.dossier.trust;

import org.springframework.security.oauth2.jwt.JwtDecoder;

/** Reads the logout tokens of the gateway (OpenID Connect Back-Channel Logout 1.0), judged as every other token of its. */
public final class LogoutTokens {

    /** Ten times what the gateway sends; nothing longer is parsed. */
    private static final int LONGEST = 16 * 1024;

    private final JwtDecoder decoder;

    LogoutTokens(JwtDecoder decoder) {
        this.decoder = decoder;
    }

    /**
     * What a token says.
     *
     * @throws TokenRefusedException with the first cause found against it
     * @throws org.springframework.security.oauth2.jwt.JwtException caused by a
     *     {@link fr.guichet.dossier.gateway.GatewayUnavailableException} when it cannot be judged
     */
    public GatewayLogout read(String token) {
        if (token == null || token.length() > LONGEST) {
            throw new TokenRefusedException(TokenRefusal.MALFORMED);
        }
        return GatewayLogout.of(decoder.decode(token));
    }
}
