package fr.guichet.realm.lint;

import static fr.guichet.realm.lint.LintedExample.findings;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Weaknesses that somebody has a reason for. */
class AcceptanceTest {

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
    void aStepOfAFlowStatesItsReasonItself() {
        String flow =
                """
                authenticationFlows:
                  - alias: login eidas1
                    authenticationExecutions:
                      - authenticator: guichet-password
                        requirement: REQUIRED
                        accepted-weaknesses:
                          password-without-code: {values: [guichet-password], reason: a realm for exercises}
                      - {authenticator: %s, requirement: %s}
                """;

        assertThat(findings(flow.formatted("guichet-one-time-code", "DISABLED")))
                .isEmpty();
        assertThat(findings(flow.formatted("auth-password-form", "REQUIRED")))
                .extracting(Finding::where)
                .containsExactly(
                        "authenticationFlows[login eidas1]/authenticationExecutions[auth-password-form]/authenticator");
        assertThat(findings(flow.formatted("guichet-one-time-code", "REQUIRED")))
                .extracting(Finding::rule)
                .containsExactly("acceptance-unused");
    }

    @Test
    void aReasonForAWeakValueEndsWhenTheValueIsTakenOut() {
        String grant =
                """
                clients:
                  - clientId: service
                    attributes: {pkce.code.challenge.method: %s}
                    accepted-weaknesses:
                      client-without-pkce: {values: [plain], reason: the application knows no SHA-256}
                """;

        assertThat(findings(grant.formatted("plain"))).isEmpty();
        assertThat(findings(grant.formatted("null")))
                .extracting(Finding::rule)
                .containsExactlyInAnyOrder("client-without-pkce", "acceptance-unused");
    }
}
