package fr.guichet.federation.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.guichet.identity.watch.Watch;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.threeten.extra.MutableClock;

/** What is taken from a discovery document, for how long, and what is not taken for one. */
class DiscoveryMemoryTest {

    private static final String PATH = "/.well-known/openid-configuration";

    private final MutableClock clock = IdToken.clock();
    private final DiscoveryMemory memory = new DiscoveryMemory(clock);
    private final UpstreamClients clients = new UpstreamClients(name -> null, Watch.nobody());
    private JsonServer server;

    @BeforeEach
    void start() throws IOException {
        server = new JsonServer();
    }

    @AfterEach
    void stop() {
        clients.close();
        server.close();
    }

    @Test
    void aDocumentIsFetchedOnceAMinute() throws UpstreamRefusedException {
        publish(document());

        discover();
        clock.add(DiscoveryMemory.KEPT.minusMillis(1));
        discover();
        assertThat(server.count(PATH)).isOne();

        clock.add(Duration.ofMillis(1));
        discover();
        assertThat(server.count(PATH)).isEqualTo(2);
    }

    @Test
    void anOldDocumentDoesNotStandInForAnUpstreamThatIsDown() throws UpstreamRefusedException {
        publish(document());
        discover();
        clock.add(DiscoveryMemory.KEPT);
        server.answer(PATH, 503, "");

        assertThat(refusal()).isEqualTo(UpstreamRefusal.UNAVAILABLE);
    }

    @Test
    void whoMustKnowThatTheUpstreamIsThereAsksItWhateverIsRemembered() throws UpstreamRefusedException {
        publish(document());
        discover();
        server.answer(PATH, 503, "");

        assertThat(catchThrowableOfType(UpstreamRefusedException.class, this::discoverNow)
                        .refusal())
                .isEqualTo(UpstreamRefusal.UNAVAILABLE);
        assertThat(refusal()).isEqualTo(UpstreamRefusal.UNAVAILABLE);
        publish(document());
        assertThat(discoverNow().issuer()).isEqualTo(IdToken.ISSUER);
    }

    @Test
    void aFailureIsNotRemembered() throws UpstreamRefusedException {
        assertThat(refusal()).isEqualTo(UpstreamRefusal.UNAVAILABLE);
        publish(document());

        assertThat(discover().issuer()).isEqualTo(IdToken.ISSUER);
    }

    @Test
    void theAddressesComeFromTheDocumentWhateverTheirHost() throws UpstreamRefusedException {
        publish(document().put("authorization_endpoint", "https://wallet.example/auth"));

        assertThat(discover().authorization()).isEqualTo(URI.create("https://wallet.example/auth"));
    }

    @Test
    void userinfoAndEndOfSessionMayBeAbsent() throws UpstreamRefusedException {
        publish(document());

        assertThat(discover().userinfo()).isEmpty();
        assertThat(discover().endSession()).isEmpty();
    }

    @Test
    void aDocumentOfAnotherIssuerIsNotTaken() {
        publish(document().put("issuer", "https://impostor.example"));

        assertThat(refusal()).isEqualTo(UpstreamRefusal.ANSWER_MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"authorization_endpoint", "token_endpoint", "jwks_uri"})
    void aDocumentWithoutWhatALoginNeedsIsNotTaken(String name) {
        ObjectNode document = document();
        document.remove(name);
        publish(document);

        assertThat(refusal()).isEqualTo(UpstreamRefusal.ANSWER_MALFORMED);
    }

    @ParameterizedTest
    @CsvSource({
        "token_endpoint, http://upstream.example/token",
        "token_endpoint, file:///etc/passwd",
        "authorization_endpoint, javascript:alert(1)",
        "userinfo_endpoint, http://127.0.0.1.example/userinfo",
        "end_session_endpoint, https://me@upstream.example/logout",
        "jwks_uri, https:keys"
    })
    void anAddressThatIsNotSafeIsNotTaken(String name, String address) {
        publish(document().put(name, address));

        assertThat(refusal()).isEqualTo(UpstreamRefusal.ANSWER_MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "{", "<html></html>", "{}{}"})
    void whatIsNoObjectIsNotTaken(String text) {
        server.answer(PATH, 200, text);

        assertThat(refusal()).isEqualTo(UpstreamRefusal.ANSWER_MALFORMED);
    }

    @Test
    void aCertificateOfOursGoesToTheAddressesMeantForIt() throws UpstreamRefusedException {
        ObjectNode document = document();
        document.putObject("mtls_endpoint_aliases").put("token_endpoint", "https://mtls.example/token");

        assertThat(Discovery.read(document, IdToken.ISSUER, true).token())
                .isEqualTo(URI.create("https://mtls.example/token"));
        assertThat(Discovery.read(document, IdToken.ISSUER, false).token())
                .isEqualTo(URI.create("https://upstream.example/token"));
    }

    private static ObjectNode document() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("issuer", IdToken.ISSUER)
                .put("authorization_endpoint", "https://upstream.example/authorize")
                .put("token_endpoint", "https://upstream.example/token")
                .put("jwks_uri", "https://upstream.example/keys");
    }

    private void publish(ObjectNode document) {
        server.answer(PATH, 200, document.toString());
    }

    private UpstreamRefusal refusal() {
        return catchThrowableOfType(UpstreamRefusedException.class, this::discover)
                .refusal();
    }

    private Discovery discover() throws UpstreamRefusedException {
        return memory.of(source(), clients.of(Settings.standard(), null), deadline());
    }

    private Discovery discoverNow() throws UpstreamRefusedException {
        return memory.fresh(source(), clients.of(Settings.standard(), null), deadline());
    }

    private DiscoveryMemory.Source source() {
        return new DiscoveryMemory.Source(server.address(PATH), IdToken.ISSUER, false);
    }

    private static Deadline deadline() {
        return Deadline.in(Duration.ofSeconds(20), Clock.systemUTC());
    }
}
