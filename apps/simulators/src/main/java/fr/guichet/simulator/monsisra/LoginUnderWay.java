package fr.guichet.simulator.monsisra;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;

/**
 * What the client remembers between sending a browser away and its return.
 *
 * @param state binds the return to the browser that left
 * @param nonce binds the ID token to this login
 * @param verifier binds the code to this client (RFC 7636)
 */
record LoginUnderWay(State state, Nonce nonce, CodeVerifier verifier) {

    static LoginUnderWay begin() {
        return new LoginUnderWay(new State(), new Nonce(), new CodeVerifier());
    }

    @Override
    public String toString() {
        return "LoginUnderWay";
    }
}
