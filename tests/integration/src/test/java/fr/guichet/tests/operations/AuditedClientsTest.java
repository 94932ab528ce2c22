package fr.guichet.tests.operations;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.local.ServerLog;
import fr.guichet.tests.harness.EventReader.LoginEvent;
import fr.guichet.tests.harness.GatewayExtension;
import fr.guichet.tests.harness.TestGuichet;
import fr.guichet.tests.harness.TestRealm;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a request calls its client, in the audit log and in the event store: anybody can send anything there. */
@ExtendWith(GatewayExtension.class)
class AuditedClientsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final TestGuichet guichet;
    private final TestRealm realm;
    private final ServerLog.Mark mark;
    private final Instant start = Instant.now();

    AuditedClientsTest(TestGuichet guichet, TestRealm realm) {
        this.guichet = guichet;
        this.realm = realm;
        this.mark = guichet.log().mark();
    }

    @Test
    void anIdentifierInThePlaceOfAClientIsMasked() {
        String identifier = guichet.newDoctor().identifier();
        guichet.sensitive().add("what a request called its client", identifier);
        String masked = identifier.charAt(0) + "*****" + identifier.substring(identifier.length() - 2);

        guichet.browser().open(realm.login().as(identifier).address());

        assertThat(line("client_not_found"))
                .contains("\"client\":\"" + masked + "\"")
                .doesNotContain(identifier);
        assertThat(stored("client_not_found").json().path("clientId").asText()).isEqualTo(masked);
    }

    @Test
    void theIdOfAClientOfTheRealmIsReadWholeWhateverItsDigits() {
        String client = "hospital-260000123456";
        String clients = realm.name() + "/clients";
        guichet.admin().post(clients, Map.of("clientId", client, "enabled", false, "redirectUris", new String[0]));
        try {
            guichet.browser().open(realm.login().as(client).address());

            assertThat(line("client_disabled")).contains("\"client\":\"" + client + "\"");
            assertThat(stored("client_disabled").json().path("clientId").asText())
                    .isEqualTo(client);
        } finally {
            String id = guichet.admin()
                    .get(clients + "?clientId=" + client)
                    .path(0)
                    .path("id")
                    .asText();
            guichet.admin().delete(clients + "/" + id);
        }
    }

    private String line(String error) {
        return guichet.log()
                .await(
                        mark,
                        line -> line.contains("[fr.guichet.audit]") && line.contains("\"error\":\"" + error + "\""),
                        PATIENCE)
                .orElseThrow(() -> new AssertionError("no line of " + error));
    }

    private LoginEvent stored(String error) {
        return realm.events()
                .await(start, event -> event.error().equals(error))
                .orElseThrow(() -> new AssertionError("no event of " + error));
    }
}
