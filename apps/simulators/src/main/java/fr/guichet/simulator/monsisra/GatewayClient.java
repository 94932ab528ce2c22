package fr.guichet.simulator.monsisra;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.PushedAuthorizationRequest;
import com.nimbusds.oauth2.sdk.PushedAuthorizationResponse;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.token.Tokens;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.AuthenticationSuccessResponse;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.ACR;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * The client's side of a login at the gateway: pushed authorization request (RFC 9126), code with PKCE (RFC 7636) and
 * nonce, {@code private_key_jwt} (RFC 7523), an ID token that is verified before it is believed, and the logout that the
 * client begins (OpenID Connect RP-Initiated Logout 1.0). Everything it calls comes from the gateway's discovery.
 */
final class GatewayClient {

    private static final int CALL_MILLIS = 10_000;

    private final Issuer issuer;
    private final ClientID id;
    private final URI returnAddress;
    private final ClientKey key;
    private final SeenSecrets seen;

    GatewayClient(Issuer issuer, ClientID id, URI returnAddress, ClientKey key, SeenSecrets seen) {
        this.issuer = issuer;
        this.id = id;
        this.returnAddress = returnAddress;
        this.key = key;
        this.seen = seen;
    }

    /**
     * Tells the gateway about a login before the browser goes there.
     *
     * @param acr level to ask for; empty for none in particular
     * @return where to send the browser
     */
    URI push(LoginUnderWay login, Optional<String> acr) throws LoginFailedException {
        OIDCProviderMetadata gateway = discover();
        AuthenticationRequest.Builder request = new AuthenticationRequest.Builder(
                        ResponseType.CODE, new Scope("openid"), id, returnAddress)
                .state(login.state())
                .nonce(login.nonce())
                .codeChallenge(login.verifier(), CodeChallengeMethod.S256);
        acr.ifPresent(level -> request.acrValues(List.of(new ACR(level))));
        PushedAuthorizationRequest push = new PushedAuthorizationRequest(
                gateway.getPushedAuthorizationRequestEndpointURI(), key.assertion(id, issuer), request.build());
        try {
            PushedAuthorizationResponse answer = PushedAuthorizationResponse.parse(send(push.toHTTPRequest()));
            if (!answer.indicatesSuccess()) {
                throw new LoginFailedException("the gateway refused the pushed request: "
                        + answer.toErrorResponse().getErrorObject().getCode());
            }
            return new AuthenticationRequest.Builder(answer.toSuccessResponse().getRequestURI(), id)
                    .endpointURI(gateway.getAuthorizationEndpointURI())
                    .build()
                    .toURI();
        } catch (GeneralException | IOException e) {
            throw new LoginFailedException("the gateway did not take the pushed request", e);
        }
    }

    /**
     * Believes the browser that came back, or does not.
     *
     * @param target address that it came back to, with its query
     */
    Connection complete(LoginUnderWay login, URI target) throws LoginFailedException {
        try {
            AuthenticationResponse answer = AuthenticationResponseParser.parse(target);
            if (!login.state().equals(answer.getState())) {
                throw new LoginFailedException("the answer belongs to another login");
            }
            if (answer.getIssuer() != null && !answer.getIssuer().equals(issuer)) {
                throw new LoginFailedException("the answer is another gateway's");
            }
            if (!answer.indicatesSuccess()) {
                throw new LoginFailedException("the gateway answered: "
                        + answer.toErrorResponse().getErrorObject().getCode());
            }
            return exchange(login, answer.toSuccessResponse());
        } catch (GeneralException | IOException e) {
            throw new LoginFailedException("the gateway did not give an ID token", e);
        }
    }

    private Connection exchange(LoginUnderWay login, AuthenticationSuccessResponse answer)
            throws LoginFailedException, GeneralException, IOException {
        OIDCProviderMetadata gateway = discover();
        seen.add("a code of a login", answer.getAuthorizationCode().getValue());
        seen.add("a code verifier", login.verifier().getValue());
        TokenRequest request = new TokenRequest(
                gateway.getTokenEndpointURI(),
                key.assertion(id, issuer),
                new AuthorizationCodeGrant(answer.getAuthorizationCode(), returnAddress, login.verifier()));
        TokenResponse response = OIDCTokenResponseParser.parse(send(request.toHTTPRequest()));
        if (!response.indicatesSuccess()) {
            throw new LoginFailedException("the gateway refused the code: "
                    + response.toErrorResponse().getErrorObject().getCode());
        }
        OIDCTokenResponse tokens = (OIDCTokenResponse) response.toSuccessResponse();
        remember(tokens.getTokens());
        JWT idToken = tokens.getOIDCTokens().getIDToken();
        seen.add("an ID token", idToken.serialize());
        return connection(idToken, verified(idToken, login));
    }

    private void remember(Tokens tokens) {
        seen.add("an access token", tokens.getAccessToken().getValue());
        if (tokens.getRefreshToken() != null) {
            seen.add("a refresh token", tokens.getRefreshToken().getValue());
        }
    }

    private IDTokenClaimsSet verified(JWT idToken, LoginUnderWay login) throws LoginFailedException {
        try {
            return new GatewayTokens(discover(), id).idToken(idToken, login.nonce());
        } catch (BadJOSEException | JOSEException e) {
            throw new LoginFailedException("the ID token is not believed", e);
        }
    }

    private static Connection connection(JWT idToken, IDTokenClaimsSet claims) throws LoginFailedException {
        if (claims.getSessionID() == null) {
            // Without it, the gateway could never end this session here.
            throw new LoginFailedException("the ID token names no session");
        }
        return new Connection(claims.toJSONObject(), claims.getSessionID().getValue(), idToken);
    }

    /** Where a browser ends its session at the gateway too, and comes back from. */
    URI logout(Connection connection, URI back) throws LoginFailedException {
        return new LogoutRequest(discover().getEndSessionEndpointURI(), connection.idToken(), back, null).toURI();
    }

    OIDCProviderMetadata discover() throws LoginFailedException {
        try {
            return OIDCProviderMetadata.resolve(issuer, CALL_MILLIS, CALL_MILLIS);
        } catch (GeneralException | IOException e) {
            throw new LoginFailedException("the gateway does not answer", e);
        }
    }

    private static HTTPResponse send(HTTPRequest request) throws IOException {
        request.setConnectTimeout(CALL_MILLIS);
        request.setReadTimeout(CALL_MILLIS);
        request.setFollowRedirects(false);
        return request.send();
    }
}
