package fr.guichet.realm.lint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A realm without a weakness, for one to be laid over it. */
final class LintedExample {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    /** Nothing of it is weak. */
    private static final String GOOD =
            """
            sslRequired: external
            bruteForceProtected: true
            failureFactor: 5
            passwordPolicy: length(8) and lowerCase(1) and upperCase(1) and digits(1) and guichet-strong-password(12 referent administrator)
            accessTokenLifespan: 300
            accessTokenLifespanForImplicitFlow: 300
            ssoSessionIdleTimeout: 1800
            ssoSessionMaxLifespan: 36000
            offlineSessionMaxLifespanEnabled: true
            offlineSessionIdleTimeout: 86400
            offlineSessionMaxLifespan: 604800
            revokeRefreshToken: true
            eventsEnabled: true
            adminEventsEnabled: true
            eventsExpiration: 7776000
            eventsListeners: [guichet-audit, guichet-notices]
            browserSecurityHeaders:
              contentSecurityPolicy: "default-src 'self'; script-src 'self' 'unsafe-inline'; frame-ancestors 'self'; object-src 'none'; base-uri 'self';"
              xFrameOptions: SAMEORIGIN
              xContentTypeOptions: nosniff
              referrerPolicy: no-referrer
              strictTransportSecurity: max-age=31536000; includeSubDomains
            browserFlow: login
            directGrantFlow: shut
            firstBrokerLoginFlow: first connection
            resetCredentialsFlow: shut
            authenticationFlows:
              - alias: login
                topLevel: true
                authenticationExecutions:
                  - {authenticator: guichet-session-cookie, requirement: ALTERNATIVE}
                  - {flowAlias: login eidas1, requirement: ALTERNATIVE, authenticatorFlow: true}
              - alias: login eidas1
                topLevel: false
                authenticationExecutions:
                  - {authenticator: guichet-password, requirement: REQUIRED}
                  - {authenticator: guichet-one-time-code, requirement: REQUIRED}
              - alias: first connection
                topLevel: true
                authenticationExecutions:
                  - {authenticator: guichet-first-connection, requirement: REQUIRED}
                  - {authenticator: guichet-one-time-code, requirement: REQUIRED, authenticatorConfig: linking}
                  - {authenticator: guichet-link, requirement: REQUIRED}
              - alias: after
                topLevel: true
                authenticationExecutions: [{authenticator: guichet-assurance, requirement: REQUIRED}]
              - alias: shut
                topLevel: true
                authenticationExecutions: [{authenticator: deny-access-authenticator, requirement: REQUIRED}]
            authenticatorConfig:
              - alias: linking
                config: {trustedDevices: "false"}
            requiredActions:
              - {alias: UPDATE_EMAIL, providerId: UPDATE_EMAIL, enabled: true, config: {verifyEmail: "true"}}
            smtpServer: {host: smtp.example.fr, starttls: "true"}
            attributes:
              guichet.realm.environment: production
              adminEventsExpiration: "7776000"
              acr.loa.map: {eidas1: 1, eidas2: 2}
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
                firstBrokerLoginFlowAlias: first connection
                postBrokerLoginFlowAlias: after
                trustEmail: false
                storeToken: false
                config: {validateSignature: "true", issuer: "https://elsewhere.example.fr", clientSecret: "${OTHER_SECRET}"}
              - alias: cps
                providerId: cps
                postBrokerLoginFlowAlias: after
                config: {testCards: "false", crlGrace: "0", revocationMode: OCSP_THEN_CRL, checkAuthorities: "true"}
            """;

    private static final Set<String> NAMED =
            Set.of("clients", "identityProviders", "authenticationFlows", "authenticatorConfig", "requiredActions");

    private LintedExample() {}

    /** What the lint says of it with an overlay laid over it. */
    static List<Finding> findings(String overlay) {
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
            if (entry.getValue().isNull()) {
                onto.remove(entry.getKey());
            } else if (there instanceof ObjectNode mapping && entry.getValue().isObject()) {
                lay(mapping, entry.getValue());
            } else if (there != null && NAMED.contains(entry.getKey())) {
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

    static JsonNode read(String yaml) {
        try {
            return YAML.readTree(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
