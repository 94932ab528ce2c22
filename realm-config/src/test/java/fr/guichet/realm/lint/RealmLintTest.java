package fr.guichet.realm.lint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RealmLintTest {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    /** Nothing of it is weak. */
    private static final String GOOD =
            """
            sslRequired: external
            bruteForceProtected: true
            failureFactor: 5
            passwordPolicy: length(8) and lowerCase(1) and upperCase(1) and digits(1)
            accessTokenLifespan: 300
            ssoSessionIdleTimeout: 1800
            ssoSessionMaxLifespan: 36000
            offlineSessionMaxLifespanEnabled: true
            revokeRefreshToken: true
            eventsEnabled: true
            adminEventsEnabled: true
            smtpServer: {host: smtp.example.fr, starttls: "true"}
            attributes: {guichet.realm.environment: production}
            clients:
              - clientId: service
                secret: ${SERVICE_SECRET}
                fullScopeAllowed: false
                redirectUris: ["https://service.example.fr/return", "/realms/professionnels/account/"]
                attributes:
                  pkce.code.challenge.method: S256
                  post.logout.redirect.uris: https://service.example.fr/##+
            identityProviders:
              - alias: elsewhere
                providerId: oidc
                trustEmail: false
                storeToken: false
                config: {validateSignature: "true", issuer: "https://elsewhere.example.fr", clientSecret: "${OTHER_SECRET}"}
              - alias: cps
                providerId: cps
                config: {testCards: "false"}
            """;

    /**
     * One weakness laid over the good realm.
     *
     * @param rule that refuses it
     * @param path where
     * @param overlay YAML
     */
    record Weakness(String rule, String path, String overlay) {
        @Override
        public String toString() {
            return rule + " at " + path;
        }
    }

    static List<Weakness> weaknesses() {
        return List.of(
                client("redirect-wildcard", "redirectUris", "redirectUris: ['https://service.example.fr/*']"),
                client(
                        "redirect-wildcard",
                        "attributes/post.logout.redirect.uris",
                        "attributes: {post.logout.redirect.uris: 'https://service.example.fr/*'}"),
                client("redirect-not-https", "redirectUris", "redirectUris: ['http://service.example.fr/return']"),
                client("redirect-not-https", "redirectUris", "redirectUris: ['http://localhost/return']"),
                client("redirect-not-https", "redirectUris", "redirectUris: ['//service.example.fr/return']"),
                client("redirect-not-https", "redirectUris", "redirectUris: ['service:/return']"),
                client("web-origin-wildcard", "webOrigins", "webOrigins: ['*']"),
                client(
                        "client-without-pkce",
                        "attributes/pkce.code.challenge.method",
                        "attributes: {pkce.code.challenge.method: plain}"),
                client("direct-grant", "directAccessGrantsEnabled", "directAccessGrantsEnabled: true"),
                client("implicit-flow", "implicitFlowEnabled", "implicitFlowEnabled: true"),
                client("full-scope", "fullScopeAllowed", "fullScopeAllowed: true"),
                client("missing-secret", "secret", "secret: ''"),
                client("weak-secret", "secret", "secret: '${SHORT_SECRET}'"),
                client("weak-secret", "secret", "secret: '${ONE_CHARACTER_SECRET}'"),
                client("weak-secret", "secret", "secret: '${DEFAULT_SECRET}'"),
                client(
                        "long-access-token",
                        "attributes/access.token.lifespan",
                        "attributes: {access.token.lifespan: '3600'}"),
                client(
                        "long-session",
                        "attributes/client.session.max.lifespan",
                        "attributes: {client.session.max.lifespan: '86400'}"),
                client(
                        "long-access-token",
                        "attributes/access.token.lifespan",
                        "attributes: {access.token.lifespan: '-1'}"),
                new Weakness("long-access-token", "accessTokenLifespan", "accessTokenLifespan: 301"),
                new Weakness("long-access-token", "accessTokenLifespan", "accessTokenLifespan: -1"),
                new Weakness("long-session", "ssoSessionIdleTimeout", "ssoSessionIdleTimeout: 7200"),
                new Weakness("long-session", "ssoSessionMaxLifespan", "ssoSessionMaxLifespan: 86400"),
                new Weakness(
                        "long-session", "offlineSessionMaxLifespanEnabled", "offlineSessionMaxLifespanEnabled: false"),
                new Weakness("reusable-refresh-token", "revokeRefreshToken", "revokeRefreshToken: false"),
                new Weakness("tls-not-required", "sslRequired", "sslRequired: none"),
                new Weakness("brute-force-protection", "bruteForceProtected", "bruteForceProtected: false"),
                new Weakness("brute-force-protection", "failureFactor", "failureFactor: 100"),
                new Weakness("brute-force-protection", "waitIncrementSeconds", "waitIncrementSeconds: 0"),
                new Weakness("brute-force-protection", "maxFailureWaitSeconds", "maxFailureWaitSeconds: 0"),
                new Weakness("brute-force-protection", "maxDeltaTimeSeconds", "maxDeltaTimeSeconds: 1"),
                new Weakness("weak-password-policy", "passwordPolicy", "passwordPolicy: length(8) and digits(1)"),
                new Weakness(
                        "weak-password-policy",
                        "passwordPolicy",
                        "passwordPolicy: length(6) and lowerCase(1) and upperCase(1) and digits(1)"),
                new Weakness("open-registration", "registrationAllowed", "registrationAllowed: true"),
                new Weakness("events-off", "eventsEnabled", "eventsEnabled: false"),
                new Weakness("events-off", "adminEventsDetailsEnabled", "adminEventsDetailsEnabled: true"),
                new Weakness("mail-unencrypted", "smtpServer/starttls", "smtpServer: {starttls: 'false'}"),
                new Weakness("secret-in-files", "smtpServer/password", "smtpServer: {password: 'mR4-8sK_q2Xw9Lz7vTb'}"),
                new Weakness(
                        "secret-in-files", "smtpServer/password", "smtpServer: {password: '${P:mR4-8sK_q2Xw9Lz7vTb}'}"),
                provider("plain-http-address", "config/issuer", "config: {issuer: 'http://elsewhere.example.fr'}"),
                provider("signature-unchecked", "config/validateSignature", "config: {validateSignature: 'false'}"),
                provider("signature-unchecked", "config/validateSignature", "config: {validateSignature: null}"),
                provider("trusted-email", "trustEmail", "trustEmail: true"),
                provider("stored-token", "storeToken", "storeToken: true"),
                new Weakness(
                        "test-cards",
                        "identityProviders[cps]/config/testCards",
                        "identityProviders: [{alias: cps, config: {testCards: 'true'}}]"));
    }

    private static Weakness client(String rule, String setting, String change) {
        return new Weakness(rule, "clients[service]/" + setting, "clients: [{clientId: service, " + change + "}]");
    }

    private static Weakness provider(String rule, String setting, String change) {
        return new Weakness(
                rule,
                "identityProviders[elsewhere]/" + setting,
                "identityProviders: [{alias: elsewhere, " + change + "}]");
    }

    @ParameterizedTest
    @MethodSource("weaknesses")
    void aWeakSettingIsRefusedByItsRuleAtItsPathAndNothingElseIs(Weakness weakness) {
        assertThat(findings(weakness.overlay())).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(weakness.rule());
            assertThat(finding.where()).isEqualTo(weakness.path());
        });
    }

    @Test
    void noRuleRefusesTheGoodRealmAndEachRefusesSomething() {
        assertThat(findings("{}")).isEmpty();
        assertThat(weaknesses().stream().map(Weakness::rule).collect(Collectors.toSet()))
                .isEqualTo(RealmLint.RULES.stream().map(LintRule::id).collect(Collectors.toSet()));
    }

    @Test
    void allFindingsComeAtOnce() {
        assertThat(findings("{sslRequired: none, bruteForceProtected: false, registrationAllowed: true}"))
                .extracting(Finding::rule)
                .containsExactlyInAnyOrder("tls-not-required", "brute-force-protection", "open-registration");
    }

    @Test
    void aRealmThatSaysNothingIsJudgedByTheServersDefaults() {
        assertThat(RealmLint.findings(read("clients: [{clientId: service}]"), Map.of()))
                .extracting(Finding::rule)
                .contains(
                        "client-without-pkce",
                        "full-scope",
                        "missing-secret",
                        "brute-force-protection",
                        "weak-password-policy",
                        "long-session",
                        "reusable-refresh-token",
                        "events-off");
    }

    @Test
    void plainHttpIsForLoopbackInTheLocalStartAlone() {
        String local = "attributes: {guichet.realm.environment: local}\n"
                + "clients: [{clientId: service, baseUrl: '%1$s', redirectUris: ['%1$s']}]";

        assertThat(findings(local.formatted("http://localhost:8090/return"))).isEmpty();
        assertThat(findings(local.formatted("http://192.168.1.4/return")))
                .extracting(Finding::rule)
                .containsExactlyInAnyOrder("redirect-not-https", "plain-http-address");
        assertThat(findings(local.formatted("http://localhost.example.fr/return")))
                .hasSize(2);
    }

    @Test
    void aStatedReasonBesideTheValueCoversItAndNothingElse() {
        String twoClients =
                """
                clients:
                  - clientId: service
                    directAccessGrantsEnabled: true
                    accepted-weaknesses: {direct-grant: {values: [true], reason: an old application}}
                  - clientId: other
                    publicClient: true
                    fullScopeAllowed: false
                    attributes: {pkce.code.challenge.method: S256}
                    directAccessGrantsEnabled: true
                """;

        assertThat(findings(twoClients))
                .extracting(Finding::where)
                .containsExactly("clients[other]/directAccessGrantsEnabled");
    }

    @Test
    void aReasonAtTheTopCoversTheRealmsOwnSettingsAlone() {
        assertThat(
                        findings(
                                """
                        accepted-weaknesses: {direct-grant: {values: [true], reason: for everybody}}
                        clients: [{clientId: service, directAccessGrantsEnabled: true}]
                        """))
                .extracting(Finding::rule)
                .containsExactlyInAnyOrder("direct-grant", "acceptance-unused");
        assertThat(
                        findings(
                                "{registrationAllowed: true, accepted-weaknesses: {open-registration: {values: [true], reason: a fair}}}"))
                .isEmpty();
    }

    @Test
    void anAcceptanceWithoutAReasonIsAFindingOfItsOwn() {
        assertThat(findings("{registrationAllowed: true, accepted-weaknesses: {open-registration: {values: [true]}}}"))
                .extracting(Finding::rule)
                .containsExactly("acceptance-without-reason");
    }

    @Test
    void aStatedReasonDoesNotCoverAnotherValue() {
        String wildcard =
                """
                clients:
                  - clientId: service
                    redirectUris: [%s]
                    accepted-weaknesses:
                      redirect-wildcard: {values: ['https://service.example.fr/*'], reason: pages that come back}
                """;

        assertThat(findings(wildcard.formatted("'https://service.example.fr/*'")))
                .isEmpty();
        assertThat(findings(wildcard.formatted("'https://service.example.fr/*', 'https://*'")))
                .extracting(Finding::rule)
                .containsExactlyInAnyOrder("redirect-wildcard", "acceptance-unused");
    }

    @Test
    void aReasonForWhatIsNotThereEndsWithAWeakValue() {
        String grant =
                """
                clients:
                  - clientId: service
                    attributes: {pkce.code.challenge.method: %s}
                    accepted-weaknesses:
                      client-without-pkce: {values: [], reason: the application knows no PKCE}
                """;

        assertThat(findings(grant.formatted("null"))).isEmpty();
        assertThat(findings(grant.formatted("plain")))
                .extracting(Finding::rule)
                .containsExactlyInAnyOrder("client-without-pkce", "acceptance-unused");
    }

    @Test
    void testCardsNeedAPlaceThatSaysItTakesThem() {
        String cards = "attributes: {guichet.realm.environment: %s}\n"
                + "identityProviders: [{alias: cps, config: {testCards: 'true'}}]";

        assertThat(findings(cards.formatted("staging"))).isEmpty();
        assertThat(findings(cards.formatted("local"))).isEmpty();
        assertThat(findings(cards.formatted("null"))).extracting(Finding::rule).containsExactly("test-cards");
    }

    @Test
    void noFindingRepeatsASecret() {
        assertThat(findings("clients: [{clientId: service, secret: '${SHORT_SECRET}'}]")
                        .toString())
                .doesNotContain("s-e-c");
    }

    private static List<Finding> findings(String overlay) {
        JsonNode realm = read(GOOD);
        lay((ObjectNode) realm, read(overlay));
        return RealmLint.findings(
                realm,
                Map.of(
                        "SERVICE_SECRET", "mR4-8sK_q2Xw9Lz7vTb",
                        "SHORT_SECRET", "s-e-c",
                        "ONE_CHARACTER_SECRET", "x".repeat(40),
                        "DEFAULT_SECRET", "changeit-changeit"));
    }

    /** Like an overlay, for what is needed here. */
    private static void lay(ObjectNode onto, JsonNode overlay) {
        overlay.properties().forEach(entry -> {
            JsonNode there = onto.get(entry.getKey());
            if (there instanceof ObjectNode mapping && entry.getValue().isObject()) {
                lay(mapping, entry.getValue());
            } else if (there != null && Set.of("clients", "identityProviders").contains(entry.getKey())) {
                entry.getValue().forEach(element -> layElement(onto, entry.getKey(), element));
            } else {
                onto.set(entry.getKey(), entry.getValue());
            }
        });
    }

    private static void layElement(ObjectNode onto, String list, JsonNode element) {
        Stream.of("clientId", "alias").filter(element::has).forEach(key -> {
            for (JsonNode there : onto.path(list)) {
                if (there.path(key).equals(element.path(key))) {
                    lay((ObjectNode) there, element);
                    return;
                }
            }
            onto.withArray(list).add(element);
        });
    }

    private static JsonNode read(String yaml) {
        try {
            return YAML.readTree(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
