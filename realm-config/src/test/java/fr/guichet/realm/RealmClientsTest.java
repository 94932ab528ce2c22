package fr.guichet.realm;

import static fr.guichet.realm.RealmUnderTest.elements;
import static fr.guichet.realm.RealmUnderTest.keys;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the clients of a production realm must never be given. */
class RealmClientsTest {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final RealmUnderTest realm = RealmUnderTest.withEveryOption();

    @Test
    void everyClientWithTheStandardFlowRequiresPkce() {
        assertThat(clients(client -> client.path("standardFlowEnabled").booleanValue()))
                .isNotEmpty()
                .allSatisfy(client -> assertThat(client.path("attributes")
                                .path("pkce.code.challenge.method")
                                .asText())
                        .isEqualTo("S256"));
    }

    @Test
    void noClientHasAnotherFlowThanTheStandardOne() {
        assertThat(clients(client -> true)).isNotEmpty().allSatisfy(client -> {
            for (String flow : List.of("implicitFlowEnabled", "directAccessGrantsEnabled", "serviceAccountsEnabled")) {
                assertThat(client.path(flow).isBoolean()).as(flow + " is said").isTrue();
                assertThat(client.path(flow).booleanValue()).as(flow).isFalse();
            }
        });
    }

    @Test
    void noClientGetsEveryRole() {
        assertThat(clients(client -> true)).isNotEmpty().allSatisfy(client -> assertThat(
                        client.path("fullScopeAllowed").asText())
                .isEqualTo("false"));
    }

    @Test
    void everyRedirectAddressIsExact() {
        List<String> addresses = new ArrayList<>();
        for (JsonNode client : clients(client -> !isAccountConsole(client) && !isOwnPages(client))) {
            elements(client.path("redirectUris")).forEach(uri -> addresses.add(uri.textValue()));
            elements(client.path("webOrigins")).forEach(uri -> addresses.add(uri.textValue()));
            String afterLogout =
                    client.path("attributes").path("post.logout.redirect.uris").asText("");
            Stream.of(afterLogout.split("##", -1)).filter(uri -> !uri.isEmpty()).forEach(addresses::add);
        }

        assertThat(addresses).isNotEmpty().allSatisfy(address -> {
            assertThat(address).doesNotContain("*", "+");
            assertThat(isVariableWithPath(address) || isHttpsOrLoopback(address))
                    .as(address)
                    .isTrue();
        });
    }

    @Test
    @Tag("ACC-5")
    void theAccountConsoleComesBackToItsOwnPagesAlone() {
        assertThat(clients(RealmClientsTest::isAccountConsole)).singleElement().satisfies(console -> {
            assertThat(console.path("rootUrl").asText()).isEqualTo("${authBaseUrl}");
            assertThat(elements(console.path("redirectUris")).map(JsonNode::textValue))
                    .containsExactly("/realms/professionnels/account/*");
            assertThat(console.path("attributes")
                            .path("post.logout.redirect.uris")
                            .asText())
                    .isEqualTo("/realms/professionnels/account/*");
        });
    }

    @Test
    void loginsOfOurOwnPagesComeBackToOneAddressAndTheirTokensOpenNothing() {
        assertThat(clients(RealmClientsTest::isOwnPages)).singleElement().satisfies(pages -> {
            assertThat(pages.path("rootUrl").asText()).isEqualTo("${authBaseUrl}");
            assertThat(elements(pages.path("redirectUris")).map(JsonNode::textValue))
                    .containsExactly("/realms/professionnels/espace/login-redirect");
            assertThat(elements(pages.path("defaultClientScopes")).map(JsonNode::textValue))
                    .containsExactlyInAnyOrder("basic", "professional");
            assertThat(pages.path("optionalClientScopes").isEmpty()).isTrue();
            assertThat(pages.path("protocolMappers").isEmpty())
                    .as("an audience")
                    .isTrue();
        });
    }

    @Test
    @Tag("ACC-5")
    void onlyTheAccountConsolesTokensOpenTheAccountApiAndWithOneRole() {
        JsonNode mappings = realm.json().path("clientScopeMappings");

        assertThat(keys(mappings)).containsExactly("account");
        assertThat(elements(mappings.path("account"))).singleElement().satisfies(mapping -> {
            assertThat(mapping.path("client").asText()).isEqualTo("account-console");
            assertThat(elements(mapping.path("roles")).map(JsonNode::textValue)).containsExactly("manage-account");
        });
        assertThat(clients(client -> client.path("clientId").asText().equals("account")))
                .singleElement()
                .satisfies(api -> assertThat(api.path("standardFlowEnabled").booleanValue())
                        .as("logs people in")
                        .isFalse());
    }

    @Test
    @Tag("DOS-6")
    void theDossierServicesTokensAreMadeForIt() {
        assertThat(clients(client -> client.path("clientId").asText().equals("dossier-service")))
                .singleElement()
                .satisfies(client -> assertThat(elements(client.path("protocolMappers")))
                        .anySatisfy(mapper -> {
                            assertThat(mapper.path("protocolMapper").asText()).isEqualTo("oidc-audience-mapper");
                            assertThat(mapper.path("config")
                                            .path("included.client.audience")
                                            .asText())
                                    .isEqualTo("dossier-service");
                            assertThat(mapper.path("config")
                                            .path("access.token.claim")
                                            .asText())
                                    .isEqualTo("true");
                        }));
    }

    @Test
    void aPlatformProvesItselfByItsOwnKeyAndSendsItsRequestsByTheBackChannel() {
        assertThat(clients(client -> client.path("clientId").asText().equals("monsisra")))
                .singleElement()
                .satisfies(client -> {
                    JsonNode attributes = client.path("attributes");
                    assertThat(client.path("publicClient").booleanValue()).isFalse();
                    assertThat(client.path("clientAuthenticatorType").asText()).isEqualTo("client-jwt");
                    assertThat(client.has("secret")).isFalse();
                    assertThat(attributes.path("use.jwks.url").asText()).isEqualTo("true");
                    assertThat(attributes.path("jwks.url").asText()).isEqualTo("${GUICHET_MONSISRA_JWKS_URL}");
                    assertThat(attributes
                                    .path("token.endpoint.auth.signing.alg")
                                    .asText())
                            .isEqualTo("RS256");
                    assertThat(attributes
                                    .path("require.pushed.authorization.requests")
                                    .asText())
                            .isEqualTo("true");
                });
    }

    @Test
    @Tag("DOS-6")
    void theDossierServiceIsToldOfTheSessionsThatEnd() {
        assertThat(clients(client -> client.path("clientId").asText().equals("dossier-service")))
                .singleElement()
                .satisfies(client -> {
                    JsonNode attributes = client.path("attributes");
                    assertThat(attributes.path("backchannel.logout.url").asText())
                            .isEqualTo("${GUICHET_DOSSIER_URL}/logout/connect/back-channel/guichet");
                    assertThat(attributes
                                    .path("backchannel.logout.session.required")
                                    .asText())
                            .isEqualTo("true");
                });
    }

    @Test
    void aPlatformIsToldWhichSessionEnds() {
        assertThat(clients(client -> client.path("clientId").asText().equals("monsisra")))
                .singleElement()
                .satisfies(client -> {
                    JsonNode attributes = client.path("attributes");
                    assertThat(attributes.path("backchannel.logout.url").asText())
                            .isEqualTo("${GUICHET_MONSISRA_LOGOUT_URL}");
                    assertThat(attributes
                                    .path("backchannel.logout.session.required")
                                    .asText())
                            .isEqualTo("true");
                    assertThat(client.path("frontchannelLogout").booleanValue()).isFalse();
                });
    }

    @Test
    void aPlatformsTokensAreMadeForItAlone() {
        assertThat(clients(client -> client.path("clientId").asText().equals("monsisra")))
                .singleElement()
                .satisfies(client -> assertThat(elements(client.path("protocolMappers")))
                        .singleElement()
                        .satisfies(mapper -> assertThat(mapper.path("config")
                                        .path("included.client.audience")
                                        .asText())
                                .isEqualTo("monsisra")));
    }

    @Test
    void everyClientThatLogsPeopleInListsItsScopesAndTakesTheProvenAcr() {
        assertThat(clients(client -> client.path("standardFlowEnabled").booleanValue()))
                .isNotEmpty()
                .allSatisfy(client -> assertThat(
                                elements(client.path("defaultClientScopes")).map(JsonNode::textValue))
                        .contains("professional")
                        .doesNotContain("acr", "offline_access"));
    }

    private List<JsonNode> clients(Predicate<JsonNode> wanted) {
        return realm.all("clients").filter(wanted).toList();
    }

    private static boolean isOwnPages(JsonNode client) {
        return client.path("clientId").asText().equals("mon-espace");
    }

    private static boolean isAccountConsole(JsonNode client) {
        return client.path("clientId").asText().equals("account-console");
    }

    /** The environment check refuses a variable of such a name when it holds a wildcard or a relative address. */
    private static boolean isVariableWithPath(String address) {
        return address.matches("\\$\\{[A-Z][A-Z0-9_]*_UR[IL]}(/[A-Za-z0-9/_-]*)?");
    }

    private static boolean isHttpsOrLoopback(String address) {
        URI uri = URI.create(address);
        return "https".equals(uri.getScheme())
                || ("http".equals(uri.getScheme()) && LOOPBACK.contains(String.valueOf(uri.getHost())));
    }
}
