package fr.guichet.simulator.monsisra;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.openid.connect.sdk.claims.LogoutTokenClaimsSet;
import java.text.ParseException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Takes the gateway's word that a session has ended (OpenID Connect Back-Channel Logout 1.0, section 2.6): a signed
 * token of this gateway, for this client, now, once, that names the session.
 */
final class BackChannel {

    private final GatewayClient gateway;
    private final ClientID client;
    private final Set<String> taken = ConcurrentHashMap.newKeySet();

    BackChannel(GatewayClient gateway, ClientID client) {
        this.gateway = gateway;
        this.client = client;
    }

    /**
     * @param logoutToken as it was posted
     * @return the session that ended
     * @throws LoginFailedException when the token is not believed
     */
    String endedSession(String logoutToken) throws LoginFailedException {
        try {
            JWT token = JWTParser.parse(logoutToken);
            LogoutTokenClaimsSet claims = new GatewayTokens(gateway.discover(), client).logoutToken(token);
            if (claims.getSessionID() == null) {
                throw new LoginFailedException("the logout token names no session");
            }
            if (!taken.add(claims.getJWTID().getValue())) {
                throw new LoginFailedException("the logout token was taken before");
            }
            return claims.getSessionID().getValue();
        } catch (ParseException | BadJOSEException | JOSEException e) {
            throw new LoginFailedException("the logout token is not believed", e);
        }
    }
}
