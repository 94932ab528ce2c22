package fr.guichet.realm.lint;

import static fr.guichet.realm.lint.LintedExample.findings;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RealmLintTest {

    @ParameterizedTest
    @MethodSource("fr.guichet.realm.lint.Weaknesses#all")
    void aWeakSettingIsRefusedByItsRuleAtItsPathAndNothingElseIs(Weakness weakness) {
        assertThat(findings(weakness.overlay())).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(weakness.rule());
            assertThat(finding.where()).isEqualTo(weakness.path());
        });
    }

    @Test
    void noRuleRefusesTheGoodRealmAndEachRefusesSomething() {
        assertThat(findings("{}")).isEmpty();
        assertThat(Weaknesses.all().stream().map(Weakness::rule).collect(Collectors.toSet()))
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
                        "events-off",
                        "audit-listener",
                        "notices-off",
                        "identifiers-in-log",
                        "endless-trail",
                        "servers-own-flow",
                        "levels-unnamed",
                        "security-headers");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "length(14) and lowerCase(1) and upperCase(1) and digits(1) and specialChars(1)",
                Weaknesses.KINDS + Weaknesses.STRICT + " and hashAlgorithm(argon2) and passwordHistory(3)"
            })
    void aStricterRuleForPasswordsIsNoWeakness(String policy) {
        assertThat(findings("passwordPolicy: " + policy)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"crlGrace: PT0S", "crlGrace: ''", "crlGrace: null", "revocationMode: OCSP_ONLY"})
    void aCardThatIsAskedAboutAsItIsNowIsNoWeakness(String setting) {
        assertThat(findings("identityProviders: [{alias: cps, config: {" + setting + "}}]"))
                .isEmpty();
    }

    @Test
    void theCodeMayBeRequiredAroundThePasswordOrInAFlowBesideIt() {
        assertThat(
                        findings(
                                """
                        authenticationFlows:
                          - alias: login
                            authenticationExecutions:
                              - {flowAlias: login eidas1, requirement: REQUIRED, authenticatorFlow: true}
                              - {flowAlias: code, requirement: REQUIRED, authenticatorFlow: true}
                          - alias: login eidas1
                            authenticationExecutions: [{authenticator: guichet-password, requirement: REQUIRED}]
                          - alias: code
                            topLevel: false
                            authenticationExecutions: [{authenticator: guichet-one-time-code, requirement: REQUIRED}]
                        """))
                .isEmpty();
    }

    @Test
    void aPasswordStepThatIsDisabledOrThatNobodyIsLedToIsNoWeakness() {
        assertThat(
                        findings(
                                """
                        authenticationFlows:
                          - alias: login eidas1
                            authenticationExecutions: [{authenticator: guichet-password, requirement: DISABLED}]
                          - alias: unused
                            topLevel: false
                            authenticationExecutions: [{authenticator: guichet-password, requirement: REQUIRED}]
                        """))
                .isEmpty();
    }

    @Test
    void flowsThatLeadInACircleAreJudgedAllTheSame() {
        assertThat(
                        findings(
                                """
                        authenticationFlows:
                          - alias: login eidas1
                            authenticationExecutions:
                              - {authenticator: guichet-password, requirement: REQUIRED}
                              - {flowAlias: login, requirement: REQUIRED, authenticatorFlow: true}
                        """))
                .extracting(Finding::rule)
                .containsExactly("password-without-code");
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
