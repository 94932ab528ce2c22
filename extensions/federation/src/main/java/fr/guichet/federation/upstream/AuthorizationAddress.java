package fr.guichet.federation.upstream;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.keycloak.OAuth2Constants;
import org.keycloak.broker.provider.AuthenticationRequest;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Where the browser is sent for a login: the authorization request (OpenID Connect Core, section 3.1.2.1), with PKCE,
 * nonce and state always. Of what the application behind asked for, only what concerns the act of authentication goes
 * on: whether to ask the person anew, and how old a login may be.
 */
final class AuthorizationAddress {

    /** Values of {@code prompt} that mean something to the upstream too; {@code none} and {@code consent} are ours. */
    private static final Set<String> PROMPTS = Set.of("login", "select_account");

    private final UpstreamConfig config;
    private final Discovery discovery;
    private final String language;

    /** @param language of our pages, as a language tag */
    AuthorizationAddress(UpstreamConfig config, Discovery discovery, String language) {
        this.config = config;
        this.discovery = discovery;
        this.language = language;
    }

    URI of(AuthenticationRequest request, RequestSecrets secrets, List<String> acr, Map<String, String> extra) {
        AuthenticationSessionModel login = request.getAuthenticationSession();
        Map<String, String> parameters = new LinkedHashMap<>(extra);
        prompt(login).ifPresent(prompt -> parameters.put(OAuth2Constants.PROMPT, prompt));
        RequestedAge.of(login)
                .ifPresent(age -> parameters.merge(
                        OAuth2Constants.MAX_AGE, Long.toString(age.toSeconds()), AuthorizationAddress::shorter));
        if (!acr.isEmpty()) {
            parameters.put(OAuth2Constants.ACR_VALUES, String.join(" ", acr));
        }
        parameters.put(OAuth2Constants.UI_LOCALES_PARAM, language);
        // Last, so that nothing before has a say in them.
        parameters.put(OAuth2Constants.RESPONSE_TYPE, OAuth2Constants.CODE);
        parameters.put(OAuth2Constants.CLIENT_ID, config.getClientId());
        parameters.put(OAuth2Constants.REDIRECT_URI, request.getRedirectUri());
        parameters.put(OAuth2Constants.SCOPE, config.scope());
        parameters.put(OAuth2Constants.STATE, request.getState().getEncoded());
        parameters.put(OIDCLoginProtocol.NONCE_PARAM, secrets.nonce());
        parameters.put(OAuth2Constants.CODE_CHALLENGE, secrets.challenge());
        parameters.put(OAuth2Constants.CODE_CHALLENGE_METHOD, OAuth2Constants.PKCE_METHOD_S256);
        return AddressWithQuery.of(discovery.authorization(), parameters);
    }

    /** A provider may limit the age too: what is enough for one of the two would be refused by the other. */
    private static String shorter(String one, String other) {
        return Long.toString(Math.min(Long.parseLong(one), Long.parseLong(other)));
    }

    private static Optional<String> prompt(AuthenticationSessionModel login) {
        String asked = login.getClientNote(OIDCLoginProtocol.PROMPT_PARAM);
        List<String> prompts = asked == null
                ? List.of()
                : List.of(asked.strip().split("\\s+", -1)).stream()
                        .filter(PROMPTS::contains)
                        .toList();
        return prompts.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", prompts));
    }
}
