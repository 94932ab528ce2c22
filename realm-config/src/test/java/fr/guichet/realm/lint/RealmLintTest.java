package fr.guichet.realm.lint;

import static fr.guichet.realm.lint.LintedExample.findings;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RealmLintTest {

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
        assertThat(RealmLint.findings(LintedExample.read("clients: [{clientId: service}]"), Map.of()))
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
}
