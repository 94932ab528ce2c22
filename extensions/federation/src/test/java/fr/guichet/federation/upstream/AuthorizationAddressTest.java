package fr.guichet.federation.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.broker.provider.AuthenticationRequest;
import org.keycloak.broker.provider.util.IdentityBrokerState;

/** What the browser is sent to the upstream with. */
class AuthorizationAddressTest {

    private static final RequestSecrets SECRETS =
            new RequestSecrets("the-nonce", "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk");

    private final NotedLogin login = new NotedLogin();
    private final Settings settings = Settings.standard().with("defaultScope", "openid scope_all");

    @Test
    void theRequestIsBoundToTheBrowserByStateNonceAndChallenge() {
        assertThat(parameters(List.of("eidas1"), Map.of()))
                .containsEntry("response_type", "code")
                .containsEntry("client_id", IdToken.CLIENT)
                .containsEntry("redirect_uri", "https://guichet.example/endpoint?a=b&c")
                .containsEntry("scope", "openid scope_all")
                .containsEntry("state", state().getEncoded())
                .containsEntry("nonce", "the-nonce")
                // RFC 7636, appendix B.
                .containsEntry("code_challenge", "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM")
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("acr_values", "eidas1")
                .containsEntry("ui_locales", "fr")
                .doesNotContainKeys("prompt", "max_age", "kc_idp_hint", "login_hint")
                .doesNotContainValue(SECRETS.verifier());
    }

    @ParameterizedTest
    @CsvSource({"login, login", "select_account, select_account", "'consent login', login"})
    void anApplicationsWishToAskThePersonAnewGoesOn(String asked, String sent) {
        login.notes().put("prompt", asked);

        assertThat(parameters(List.of(), Map.of())).containsEntry("prompt", sent);
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "consent", "create", ""})
    void otherWishesDoNot(String asked) {
        login.notes().put("prompt", asked);

        assertThat(parameters(List.of(), Map.of())).doesNotContainKey("prompt");
    }

    @Test
    void theHintOfATileForcesNobodyToSignInAgain() {
        login.notes().put("kc_idp_hint", "upstream");

        assertThat(parameters(List.of(), Map.of())).doesNotContainKeys("prompt", "kc_idp_hint");
    }

    @Test
    void ofTwoAgesTheShorterIsAskedFor() {
        login.notes().put("max_age", "300");
        assertThat(parameters(List.of(), Map.of("max_age", "36000"))).containsEntry("max_age", "300");

        login.notes().put("max_age", "86400");
        assertThat(parameters(List.of(), Map.of("max_age", "36000"))).containsEntry("max_age", "36000");
    }

    @Test
    void theAgeThatAnApplicationAllowsGoesOn() {
        login.notes().put("max_age", "300");
        assertThat(parameters(List.of(), Map.of())).containsEntry("max_age", "300");

        login.notes().put("max_age", "soon");
        assertThat(parameters(List.of(), Map.of())).doesNotContainKey("max_age");
    }

    @Test
    void noFurtherParameterReplacesWhatBindsTheRequest() {
        Map<String, String> sent = parameters(List.of(), Map.of("nonce", "mine", "claims", "{\"a\":\"{b}\"}"));

        assertThat(sent).containsEntry("nonce", "the-nonce").containsEntry("claims", "{\"a\":\"{b}\"}");
    }

    @Test
    void anAddressKeepsTheParametersItHas() {
        assertThat(address("https://wallet.example/auth?tenant=1", List.of(), Map.of()))
                .asString()
                .startsWith("https://wallet.example/auth?tenant=1&");
    }

    @Test
    void theSecretsOfARequestAreWorthOneAnswerOfTheirProvider() {
        RequestSecrets kept = RequestSecrets.keepNew(login.login(), "one");

        assertThat(RequestSecrets.take(login.login(), "two")).isEmpty();
        assertThat(RequestSecrets.take(login.login(), "one")).contains(kept);
        assertThat(RequestSecrets.take(login.login(), "one")).isEqualTo(Optional.empty());
        assertThat(login.notes()).isEmpty();
    }

    @Test
    void everyRequestHasSecretsOfItsOwn() {
        RequestSecrets first = RequestSecrets.keepNew(login.login(), "one");
        RequestSecrets second = RequestSecrets.keepNew(login.login(), "one");

        assertThat(first.nonce()).hasSizeGreaterThanOrEqualTo(43).isNotEqualTo(second.nonce());
        assertThat(first.verifier()).hasSizeGreaterThanOrEqualTo(43).isNotEqualTo(second.verifier());
        assertThat(first).hasToString("RequestSecrets");
    }

    private Map<String, String> parameters(List<String> acr, Map<String, String> extra) {
        Map<String, String> parameters = new LinkedHashMap<>();
        String query = address("https://wallet.example/auth", acr, extra).getRawQuery();
        for (String pair : query.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            assertThat(parameters.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8)))
                    .isNull();
        }
        return parameters;
    }

    private URI address(String endpoint, List<String> acr, Map<String, String> extra) {
        URI upstream = URI.create(endpoint);
        Discovery discovery =
                new Discovery(IdToken.ISSUER, upstream, upstream, Optional.empty(), upstream, Optional.empty(), false);
        AuthenticationRequest request = new AuthenticationRequest(
                null, null, login.login(), null, null, state(), "https://guichet.example/endpoint?a=b&c");
        return new AuthorizationAddress(settings, discovery, "fr").of(request, SECRETS, acr, extra);
    }

    private static IdentityBrokerState state() {
        return IdentityBrokerState.decoded("state", null, "dossier", "tab", null);
    }
}
