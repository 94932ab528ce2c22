package fr.guichet.realm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.RealmRepresentation;

/** The settings for the server's own realm, against those of ours. */
class MasterSettingsTest {

    private static final List<String> AS_OF_OUR_REALM = List.of(
            "bruteForceProtected",
            "permanentLockout",
            "failureFactor",
            "waitIncrementSeconds",
            "maxFailureWaitSeconds",
            "quickLoginCheckMilliSeconds",
            "minimumQuickLoginWaitSeconds",
            "maxDeltaTimeSeconds",
            "rememberMe",
            "eventsEnabled",
            "eventsExpiration",
            "adminEventsEnabled",
            "adminEventsDetailsEnabled");

    private final JsonNode master = printed();
    private final JsonNode ours = new RealmUnderTest().json();

    @Test
    void everyKeyIsOneTheServerKnows() throws IOException {
        RealmRepresentation read = new ObjectMapper()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .treeToValue(master, RealmRepresentation.class);

        assertThat(read.isBruteForceProtected()).isTrue();
    }

    @Test
    void guessesAndTheTrailAreAsInOurRealm() {
        assertThat(AS_OF_OUR_REALM).allSatisfy(key -> {
            assertThat(master.has(key)).as(key).isTrue();
            assertThat(master.get(key).asText())
                    .as(key)
                    .isEqualTo(ours.path(key).asText());
        });
        assertThat(master.at("/attributes/adminEventsExpiration").asText())
                .isNotEmpty()
                .isEqualTo(ours.at("/attributes/adminEventsExpiration").asText());
    }

    /** The server's own listener writes user names. */
    @Test
    void theTrailGoesToTheAuditLogAlone() {
        assertThat(master.path("eventsListeners")).hasSize(1);
        assertThat(master.path("eventsListeners").path(0).asText()).isEqualTo("guichet-audit");
    }

    /** A name or keys of its own would make it another realm than the one it is laid over. */
    @Test
    void itSaysNothingThatWouldReplaceWhatTheServerMade() {
        assertThat(master.properties().stream().map(Map.Entry::getKey))
                .containsExactlyInAnyOrderElementsOf(new TreeSet<>(Stream.concat(
                                AS_OF_OUR_REALM.stream(),
                                Stream.of(
                                        "passwordPolicy",
                                        "ssoSessionIdleTimeout",
                                        "ssoSessionMaxLifespan",
                                        "offlineSessionIdleTimeout",
                                        "offlineSessionMaxLifespanEnabled",
                                        "offlineSessionMaxLifespan",
                                        "eventsListeners",
                                        "attributes"))
                        .toList()));
    }

    @Test
    void theCommandTakesNothingElse() {
        assertThat(RealmAssembly.run(
                        List.of("master", "--for=production"), Map.of(), print(nothing()), print(nothing())))
                .isEqualTo(2);
    }

    private static JsonNode printed() {
        ByteArrayOutputStream out = nothing();
        assertThat(RealmAssembly.run(List.of("master"), Map.of(), print(out), print(nothing())))
                .isZero();
        try {
            return new ObjectMapper().readTree(out.toByteArray());
        } catch (IOException e) {
            throw new AssertionError("no JSON", e);
        }
    }

    private static ByteArrayOutputStream nothing() {
        return new ByteArrayOutputStream();
    }

    private static PrintStream print(ByteArrayOutputStream out) {
        return new PrintStream(out, true, StandardCharsets.UTF_8);
    }
}
