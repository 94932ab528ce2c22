package fr.guichet.tests.peers;

import com.fasterxml.jackson.databind.JsonNode;
import fr.guichet.local.AdminApi;
import fr.guichet.local.Guichet;
import fr.guichet.local.Secrets;
import fr.guichet.simulator.pki.TestCard;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.StreamSupport;

/** A realm made of the production files for one peer. */
final class PeerRealm {
    /** In force in the realm of the production files. */
    private static final String TERMS = "Août 2022";

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long LOOK_EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final Guichet guichet;
    private final AdminApi api;
    private final String name;

    private PeerRealm(Guichet guichet, String name) {
        this.guichet = guichet;
        this.api = new AdminApi(guichet.gateway().loginHost(), guichet.gateway().admin());
        this.name = name;
    }

    /**
     * Makes it on the running server.
     *
     * @param name of the realm, of which there is no other yet
     * @param overlays resources of this module that add peers to the production files
     * @param environment what the overlays' placeholders stand for
     */
    static PeerRealm create(Guichet guichet, String name, List<String> overlays, Map<String, String> environment) {
        guichet.createRealm(name, overlays.stream().map(PeerRealm::overlay).toList(), environment);
        return new PeerRealm(guichet, name);
    }

    private static Path overlay(String name) {
        try {
            return Path.of(PeerRealm.class.getResource("/overlays/" + name).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(name, e);
        }
    }

    URI issuer() {
        return guichet.gateway().issuer(name);
    }

    /** Page of the server where a session is ended without any application. */
    URI logoutPage() {
        return URI.create(issuer() + "/protocol/openid-connect/logout");
    }

    /** Somebody who has connected by card before, and has a password and a validated address. */
    KnownDoctor connectedByCard(TestCard card) {
        String password = "Aa1!" + Secrets.random();
        String email =
                "mail-" + Secrets.random().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "") + "@example.test";
        api.post(
                name + "/users",
                Map.of(
                        "username",
                        card.identifier(),
                        "enabled",
                        true,
                        "firstName",
                        card.givenName(),
                        "lastName",
                        card.surname(),
                        "email",
                        email,
                        "emailVerified",
                        true,
                        "attributes",
                        Map.of(
                                "nationalIdentifier", List.of(card.identifier()),
                                "profession", List.of("10"),
                                "specialities", List.of("SM54"),
                                "postcode", List.of("75009"),
                                "town", List.of("Paris"),
                                "termsVersion", List.of(TERMS),
                                "termsAcceptedAt", List.of("2026-01-01T00:00:00Z")),
                        "credentials",
                        List.of(Map.of("type", "password", "value", password, "temporary", false))));
        String id = accounts(card.identifier()).get(0).path("id").asText();
        api.post(
                name + "/users/" + id + "/federated-identity/cps",
                Map.of("identityProvider", "cps", "userId", card.identifier(), "userName", card.identifier()));
        return new KnownDoctor(card, password, email);
    }

    /** How many accounts have that national identifier for a name. */
    int accountsOf(String identifier) {
        return accounts(identifier).size();
    }

    private List<JsonNode> accounts(String identifier) {
        JsonNode found = api.get(name + "/users?exact=true&briefRepresentation=false&username=" + identifier);
        return StreamSupport.stream(found.spliterator(), false).toList();
    }

    /** The means of login that are linked to an account. */
    List<String> means(String identifier) {
        String id = accounts(identifier).get(0).path("id").asText();
        return StreamSupport.stream(
                        api.get(name + "/users/" + id + "/federated-identity").spliterator(), false)
                .map(link -> link.path("identityProvider").asText())
                .toList();
    }

    /** Makes a key that signs from now on; those before it still verify. */
    void rotateKeys() {
        String realmId = api.get(name).path("id").asText();
        api.post(
                name + "/components",
                Map.of(
                        "name", "next key",
                        "providerId", "rsa-generated",
                        "providerType", "org.keycloak.keys.KeyProvider",
                        "parentId", realmId,
                        "config",
                                Map.of(
                                        "priority", List.of("1000"),
                                        "enabled", List.of("true"),
                                        "active", List.of("true"),
                                        "algorithm", List.of("RS256"))));
    }

    /** Name of the key that signs ID tokens now. */
    String signingKey() {
        return api.get(name + "/keys").path("active").path("RS256").asText();
    }

    /** The first event with that error since then, waited for. */
    Optional<JsonNode> awaitError(Instant start, String error) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            Optional<JsonNode> found = events(start).stream()
                    .filter(event -> event.path("error").asText().equals(error))
                    .findFirst();
            if (found.isPresent() || System.nanoTime() >= deadline) {
                return found;
            }
            LockSupport.parkNanos(LOOK_EVERY_NANOS);
        }
    }

    /** The login events since then. */
    List<JsonNode> events(Instant start) {
        return StreamSupport.stream(api.get(name + "/events?max=500").spliterator(), false)
                .filter(event -> event.path("time").asLong() >= start.toEpochMilli())
                .toList();
    }
}
