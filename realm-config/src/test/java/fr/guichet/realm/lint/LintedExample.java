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

    static JsonNode read(String yaml) {
        try {
            return YAML.readTree(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
