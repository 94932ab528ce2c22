package fr.guichet.realm;

import static fr.guichet.realm.RealmUnderTest.elements;
import static fr.guichet.realm.RealmUnderTest.keys;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.guichet.identity.ProfessionInWords;
import fr.guichet.identity.ProfessionalIdentity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a production realm must never lose, whatever else changes. */
class RealmSecurityTest {

    private final RealmUnderTest realm = RealmUnderTest.withEveryOption();

    @Test
    void everySecretIsAVariableWithoutADefault() {
        List<String> secrets = new ArrayList<>();
        walk(realm.json(), "", (path, value) -> {
            String key = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
            if (key.matches(".*(secret|password|privatekey|passphrase)") && !key.equals("clientauthenticatortype")) {
                secrets.add(value);
            }
        });

        assertThat(secrets).isNotEmpty().allMatch(value -> value.matches(RealmUnderTest.SECRET));
    }

    @Test
    void noVariableThatNamesASecretHasADefault() {
        assertThat(realm.variables())
                .filteredOn(placeholder -> placeholder.name().matches(".*(SECRET|PASSWORD|KEY|TOKEN).*"))
                .isNotEmpty()
                .allMatch(placeholder -> placeholder.defaultValue().orElse("").isEmpty());
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
                ProfessionalIdentity.EXERCISES,
                ProfessionInWords.PROFESSION_LABEL,
                ProfessionInWords.SPECIALITIES_LABEL,
                ProfessionInWords.EXERCISES_LABEL);

        assertThat(locked).allSatisfy(name -> assertThat(editors(name)).containsExactly("admin"));
    }

    @Test
    @Tag("ACC-3")
    void theAcceptanceOfTheTermsIsReadOnlyForItsPerson() {
        assertThat(List.of("termsVersion", "termsAcceptedAt"))
                .allSatisfy(name -> assertThat(editors(name)).containsExactly("admin"));
    }

    @Test
    @Tag("OTP-4")
    void whereCodesGoIsSaidByItsActionAlone() {
        assertThat(editors("codeChannel")).containsExactly("admin");
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
        });
    }

    @Test
    @Tag("CARD-4")
    void whoAPersonIsFollowsCardAndProSanteConnectAndNoPlatform() {
        assertThat(realm.all("identityProviders")).isNotEmpty().allSatisfy(provider -> assertThat(
                        provider.path("config").path("syncMode").asText())
                .as(provider.path("alias").asText())
                .isEqualTo(provider.path("providerId").asText().equals("regional-platform") ? "IMPORT" : "FORCE"));
    }

    @Test
    void frenchComesFirstAndBothLanguagesHaveTheSameTexts() {
        JsonNode texts = realm.json().path("localizationTexts");

        assertThat(realm.json().path("defaultLocale").asText()).isEqualTo("fr");
        assertThat(realm.all("supportedLocales").map(JsonNode::textValue)).containsExactlyInAnyOrder("fr", "en");
        assertThat(keys(texts.path("fr"))).isNotEmpty().containsExactlyInAnyOrderElementsOf(keys(texts.path("en")));
    }

    private List<String> editors(String attribute) {
        return elements(realm.userProfile().path("attributes"))
                .filter(declared -> declared.path("name").asText().equals(attribute))
                .flatMap(declared -> elements(declared.path("permissions").path("edit")))
                .map(JsonNode::textValue)
                .toList();
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
