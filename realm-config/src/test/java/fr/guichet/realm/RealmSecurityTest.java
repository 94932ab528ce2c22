package fr.guichet.realm;

import static fr.guichet.realm.RealmUnderTest.elements;
import static fr.guichet.realm.RealmUnderTest.keys;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.guichet.identity.ProfessionInWords;
import fr.guichet.identity.ProfessionalIdentity;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a production realm must never lose, whatever else changes. */
class RealmSecurityTest {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final String VARIABLE_ALONE = "\\$\\{[A-Z][A-Z0-9_]*}";

    private final RealmUnderTest realm = new RealmUnderTest();

    @Test
    void everySecretIsAVariableWithoutADefault() {
        List<String> secrets = new ArrayList<>();
        walk(realm.json(), "", (path, value) -> {
            String key = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
            if (key.matches(".*(secret|password|privatekey|passphrase)") && !key.equals("clientauthenticatortype")) {
                secrets.add(value);
            }
        });

        assertThat(secrets).isNotEmpty().allMatch(value -> value.matches(VARIABLE_ALONE));
    }

    @Test
    void noVariableThatNamesASecretHasADefault() {
        assertThat(new RealmAssembly().placeholders(List.of()))
                .filteredOn(placeholder -> placeholder.name().matches(".*(SECRET|PASSWORD|KEY|TOKEN).*"))
                .isNotEmpty()
                .allMatch(placeholder -> placeholder.defaultValue().isEmpty());
    }

    @Test
    void nothingHasAGeneratedIdentifier() {
        List<String> identified = new ArrayList<>();
        walk(realm.json(), "", (path, value) -> {
            if (path.matches(".*/(id|internalId|containerId|_id)")
                    || value.matches("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
                identified.add(path);
            }
        });

        assertThat(identified).isEmpty();
    }

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
    void aPasswordAtTheTokenEndpointIsRefusedWhateverTheClientAllows() {
        String bound = realm.json().path("directGrantFlow").asText();

        assertThat(realm.all("authenticationFlows")
                        .filter(flow -> flow.path("alias").asText().equals(bound)))
                .singleElement()
                .satisfies(flow -> assertThat(elements(flow.path("authenticationExecutions")))
                        .singleElement()
                        .satisfies(step -> {
                            assertThat(step.path("authenticator").asText()).isEqualTo("deny-access-authenticator");
                            assertThat(step.path("requirement").asText()).isEqualTo("REQUIRED");
                        }));
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
        for (JsonNode client : clients(client -> !isAccountConsole(client))) {
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
        assertThat(clients(RealmSecurityTest::isAccountConsole)).singleElement().satisfies(console -> {
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
    @Tag("ACC-5")
    void aNewAddressIsConfirmedAndTheChangeAsksForARecentLogin() {
        assertThat(realm.all("requiredActions")
                        .filter(action -> action.path("alias").asText().equals("UPDATE_EMAIL")))
                .singleElement()
                .satisfies(action -> {
                    assertThat(action.path("enabled").booleanValue()).isTrue();
                    assertThat(action.path("config").path("verifyEmail").asText())
                            .isEqualTo("true");
                    assertThat(action.path("config").path("max_auth_age").asInt(Integer.MAX_VALUE))
                            .isBetween(1, 300);
                });
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
    void everyClientThatLogsPeopleInListsItsScopesAndTakesTheProvenAcr() {
        assertThat(clients(client -> client.path("standardFlowEnabled").booleanValue()))
                .isNotEmpty()
                .allSatisfy(client -> assertThat(
                                elements(client.path("defaultClientScopes")).map(JsonNode::textValue))
                        .contains("professional")
                        .doesNotContain("acr", "offline_access"));
    }

    @Test
    void theDoorsThatAreNotInUseAreShut() {
        for (String door : List.of(
                "registrationAllowed",
                "registrationEmailAsUsername",
                "rememberMe",
                "loginWithEmailAllowed",
                "editUsernameAllowed",
                "userManagedAccessAllowed",
                "permanentLockout")) {
            assertThat(realm.json().path(door).isBoolean())
                    .as(door + " is said")
                    .isTrue();
            assertThat(realm.json().path(door).booleanValue()).as(door).isFalse();
        }
        assertThat(realm.json().path("bruteForceProtected").booleanValue()).isTrue();
        assertThat(realm.json().path("sslRequired").asText()).isEqualTo("external");
    }

    @Test
    void tokensAreShortAndRefreshTokensAreUsedOnce() {
        assertThat(realm.json().path("accessTokenLifespan").intValue()).isBetween(60, 300);
        assertThat(realm.json().path("ssoSessionIdleTimeout").intValue()).isBetween(60, 1800);
        assertThat(realm.json().path("ssoSessionMaxLifespan").intValue()).isBetween(60, 36000);
        assertThat(realm.json().path("revokeRefreshToken").booleanValue()).isTrue();
        assertThat(realm.json().path("refreshTokenMaxReuse").asText()).isEqualTo("0");
    }

    @Test
    @Tag("ACC-2")
    @Tag("PWD-3")
    void thePasswordRuleIsThatOfTheManualsAndTheHashIsTheServersDefault() {
        assertThat(realm.json().path("passwordPolicy").asText())
                .isEqualTo("length(8) and lowerCase(1) and upperCase(1) and digits(1)"
                        + " and guichet-strong-password(12 referent administrator)");
    }

    @Test
    @Tag("CARD-4")
    void whatComesFromTheCardIsReadOnlyForItsPerson() {
        List<String> locked = List.of(
                "username",
                "firstName",
                "lastName",
                ProfessionalIdentity.NATIONAL_ID,
                ProfessionalIdentity.PROFESSION,
                ProfessionalIdentity.PROFESSION_IN_TRAINING,
                ProfessionalIdentity.SPECIALITIES,
                ProfessionInWords.PROFESSION_LABEL,
                ProfessionInWords.SPECIALITIES_LABEL);

        assertThat(locked).allSatisfy(name -> assertThat(editors(name)).containsExactly("admin"));
    }

    @Test
    @Tag("ACC-3")
    void theAcceptanceOfTheTermsIsReadOnlyForItsPerson() {
        assertThat(List.of("termsVersion", "termsAcceptedAt"))
                .allSatisfy(name -> assertThat(editors(name)).containsExactly("admin"));
    }

    @Test
    void attributesThatAreNotDeclaredAreRefused() {
        assertThat(realm.userProfile().has("unmanagedAttributePolicy")).isFalse();
    }

    @Test
    void eventsGoToTheAuditTrailAndNeverWholeToTheServersLog() {
        assertThat(realm.all("eventsListeners").map(JsonNode::textValue))
                .containsExactly("guichet-audit", "guichet-notices");
        assertThat(realm.json().path("eventsEnabled").booleanValue()).isTrue();
        assertThat(realm.json().path("adminEventsEnabled").booleanValue()).isTrue();
        assertThat(realm.json().path("adminEventsDetailsEnabled").asText()).isEqualTo("false");
        assertThat(realm.json().path("eventsExpiration").intValue()).isPositive();
    }

    @Test
    void nobodyForeignFramesThePagesAndNothingForeignIsLoaded() {
        JsonNode headers = realm.json().path("browserSecurityHeaders");

        assertThat(headers.path("contentSecurityPolicy").asText())
                .contains("frame-ancestors 'self'", "default-src 'self'", "object-src 'none'", "base-uri 'self'")
                .doesNotContain("*", "http:", "https:", "unsafe-eval");
        assertThat(headers.path("xFrameOptions").asText()).isEqualTo("SAMEORIGIN");
        assertThat(headers.path("referrerPolicy").asText()).isEqualTo("no-referrer");
    }

    @Test
    @Tag("CARD-9")
    void everyMeansOfLoginGoesThroughFirstConnectionAndAssurance() {
        assertThat(realm.all("identityProviders")).isNotEmpty().allSatisfy(provider -> {
            assertThat(provider.path("firstBrokerLoginFlowAlias").asText()).isEqualTo("guichet first connection");
            assertThat(provider.path("postBrokerLoginFlowAlias").asText()).isEqualTo("guichet after broker");
            assertThat(provider.path("trustEmail").asText()).isEqualTo("false");
            assertThat(provider.path("storeToken").asText()).isEqualTo("false");
            assertThat(provider.path("config").path("syncMode").asText()).isEqualTo("FORCE");
        });
    }

    @Test
    void frenchComesFirstAndBothLanguagesHaveTheSameTexts() {
        JsonNode texts = realm.json().path("localizationTexts");

        assertThat(realm.json().path("defaultLocale").asText()).isEqualTo("fr");
        assertThat(realm.all("supportedLocales").map(JsonNode::textValue)).containsExactlyInAnyOrder("fr", "en");
        assertThat(keys(texts.path("fr"))).isNotEmpty().containsExactlyInAnyOrderElementsOf(keys(texts.path("en")));
    }

    private List<JsonNode> clients(Predicate<JsonNode> wanted) {
        return realm.all("clients").filter(wanted).toList();
    }

    private static boolean isAccountConsole(JsonNode client) {
        return client.path("clientId").asText().equals("account-console");
    }

    private List<String> editors(String attribute) {
        return elements(realm.userProfile().path("attributes"))
                .filter(declared -> declared.path("name").asText().equals(attribute))
                .flatMap(declared -> elements(declared.path("permissions").path("edit")))
                .map(JsonNode::textValue)
                .toList();
    }

    private static boolean isVariableWithPath(String address) {
        return address.matches(VARIABLE_ALONE + "/[A-Za-z0-9/_-]*");
    }

    private static boolean isHttpsOrLoopback(String address) {
        URI uri = URI.create(address);
        return "https".equals(uri.getScheme())
                || ("http".equals(uri.getScheme()) && LOOPBACK.contains(String.valueOf(uri.getHost())));
    }

    private interface Visitor {
        void visit(String path, String value);
    }

    private static void walk(JsonNode node, String path, Visitor visitor) {
        if (node.isObject()) {
            node.properties().forEach(entry -> walk(entry.getValue(), path + "/" + entry.getKey(), visitor));
        } else if (node.isArray()) {
            node.forEach(element -> walk(element, path, visitor));
        } else {
            visitor.visit(path, node.asText());
        }
    }
}
