package fr.guichet.simulator.oidc;

import java.net.URI;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** What the provider wants of an authorization request: code flow, PKCE S256, nonce and state. */
final class AuthorizationRules {

    private AuthorizationRules() {}

    /**
     * @throws OAuthError for the client's redirect address
     */
    static AuthorizationRequest check(RegisteredClient client, URI redirectUri, Parameters parameters)
            throws OAuthError {
        require(parameters.get("response_type").equals("code"), "unsupported_response_type", "response_type");
        require(words(parameters.get("scope")).contains("openid"), "invalid_scope", "scope has no openid");
        require(parameters.find("state").isPresent(), "invalid_request", "state is missing");
        require(parameters.find("nonce").isPresent(), "invalid_request", "nonce is missing");
        require(
                parameters.get("code_challenge_method").equals("S256")
                        && parameters.get("code_challenge").matches("[A-Za-z0-9_-]{43}"),
                "invalid_request",
                "PKCE with S256 is missing");
        return new AuthorizationRequest(
                client,
                redirectUri,
                parameters.get("state"),
                parameters.get("nonce"),
                parameters.get("scope"),
                parameters.get("code_challenge"),
                words(parameters.get("acr_values")),
                words(parameters.get("prompt")),
                maxAge(parameters.get("max_age")),
                parameters.find("login_hint"),
                parameters.find("ui_locales"));
    }

    private static OptionalLong maxAge(String seconds) throws OAuthError {
        if (seconds.isEmpty()) {
            return OptionalLong.empty();
        }
        require(seconds.matches("[0-9]{1,9}"), "invalid_request", "max_age");
        return OptionalLong.of(Long.parseLong(seconds));
    }

    private static List<String> words(String value) {
        return Stream.of(value.split(" ", -1)).filter(word -> !word.isEmpty()).toList();
    }

    private static void require(boolean holds, String code, String description) throws OAuthError {
        if (!holds) {
            throw OAuthError.unsupported(code, description);
        }
    }
}
