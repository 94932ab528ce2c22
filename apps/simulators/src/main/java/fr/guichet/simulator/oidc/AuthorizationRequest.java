package fr.guichet.simulator.oidc;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a client asks for at the authorization endpoint, once client and redirect address are known to belong together.
 *
 * @param acrValues levels asked for, the preferred one first
 * @param maxAge seconds that the sign-in may be old
 */
record AuthorizationRequest(
        RegisteredClient client,
        URI redirectUri,
        String state,
        String nonce,
        String scope,
        String codeChallenge,
        List<String> acrValues,
        List<String> prompt,
        OptionalLong maxAge,
        Optional<String> loginHint,
        Optional<String> uiLocales) {

    /** Whether the sign-in must be as strong as a card's. */
    boolean wantsCard() {
        return !acrValues.isEmpty() && acrValues.stream().allMatch(SignInMeans.CARD.acr()::equals);
    }

    /** The means of a face that satisfy the request. */
    List<SignInMeans> means(Face face) {
        return face.means().stream()
                .filter(means -> !wantsCard() || means == SignInMeans.CARD)
                .toList();
    }

    boolean asks(String promptValue) {
        return prompt.contains(promptValue);
    }

    /** Neither state nor nonce nor challenge. */
    @Override
    public String toString() {
        return "AuthorizationRequest[" + client.id() + "]";
    }
}
