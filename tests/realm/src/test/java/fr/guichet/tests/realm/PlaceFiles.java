package fr.guichet.tests.realm;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.tests.harness.RealmCommands;
import fr.guichet.tests.harness.RealmCommands.Outcome;

/** What a place may say beside what Guichet's own files do, and what comes of it. */
final class PlaceFiles {

    /** Rules for clients, their roles, scopes and flows, and groups. */
    static final String EVERY_KIND =
            """
            clientProfiles:
              profiles:
                - name: place
                  description: What this place asks
                  executors:
                    - {executor: reject-implicit-grant, configuration: {auto-configure: false}}
                    - {executor: full-scope-disabled, configuration: {auto-configure: false}}
            clientPolicies:
              policies:
                - name: holders
                  enabled: true
                  conditions: [{condition: client-roles, configuration: {roles: [carrier]}}]
                  profiles: [place]
            roles:
              realm: [{name: place-member, description: Membre}]
              client:
                dossier-service:
                  - {name: carrier, description: Porteur}
                  - name: archivist
                    attributes: {since: ["2026"]}
                    composites: {realm: [place-member], client: {dossier-service: [carrier]}}
            groups:
              - name: desk
                attributes: {floor: ["2"]}
                realmRoles: [place-member]
                clientRoles: {dossier-service: [carrier]}
                subGroups: [{name: night, description: De nuit}]
            scopeMappings:
              - {client: dossier-service, roles: [place-member]}
              - {clientScope: professional, roles: [place-member]}
            clientScopeMappings:
              dossier-service:
                - {client: place, roles: [archivist]}
                - {clientScope: professional, roles: [carrier]}
            authenticationFlows:
              - alias: place browser
                description: Une autre entrée
                providerId: basic-flow
                topLevel: true
                builtIn: false
                authenticationExecutions:
                  - {authenticator: guichet-session-cookie, requirement: ALTERNATIVE, priority: 10, authenticatorFlow: false}
            clients:
              - clientId: place
                publicClient: true
                fullScopeAllowed: false
                redirectUris: ["https://place.example.fr/return"]
                attributes: {pkce.code.challenge.method: S256}
                authenticationFlowBindingOverrides: {browser: place browser}
            """;

    private PlaceFiles() {}

    /** Applied without a complaint. */
    static Outcome applied(RealmCommands commands) {
        Outcome apply = commands.run("apply");
        assertThat(apply.err()).isEmpty();
        assertThat(apply.status()).isZero();
        return apply;
    }

    static void assertUnchanged(RealmCommands commands) {
        Outcome plan = commands.run("plan");
        assertThat(plan.out()).endsWith("nothing to change\n");
        assertThat(plan.status()).isZero();
        assertThat(commands.run("apply").out()).endsWith("nothing to change\n");
    }
}
