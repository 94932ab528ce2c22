package fr.guichet.federation.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.guichet.identity.watch.Watch;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys as the upstream publishes them, behind a memory like the server's that asks once and then not for a while. */
class UpstreamKeysTest {

    private static final String PATH = "/keys";
    private static final SigningKey FIRST = SigningKey.rsa("first", 2048);
    private static final SigningKey SECOND = SigningKey.rsa("second", 2048);

    private final UpstreamClients clients = new UpstreamClients(name -> null, Watch.nobody());
    private final ServerKeyMemory memory = new ServerKeyMemory();
    private JsonServer server;

    @BeforeEach
    void start() throws IOException {
        server = new JsonServer();
        publish(FIRST);
    }

    @AfterEach
    void stop() {
        clients.close();
        server.close();
    }

    @Test
    void publishedKeysAreFetchedOnce() throws UpstreamRefusedException {
        assertThat(keys(true).known(signedBy(FIRST))).contains(FIRST.publicKey());
        assertThat(keys(true).known(signedBy(FIRST))).contains(FIRST.publicKey());
        assertThat(server.count(PATH)).isOne();
    }

    @Test
    void aKeyThatIsNewSinceTheLastCallIsFoundForAnAnswerOfTheUpstream() throws UpstreamRefusedException {
        keys(true).known(signedBy(FIRST));
        publish(SECOND);

        assertThat(keys(true).known(signedBy(SECOND))).isEmpty();
        assertThat(keys(true).fresh(signedBy(SECOND))).contains(SECOND.publicKey());
    }

    @Test
    void aTokenThatAnybodyMaySendCostsTheUpstreamNoCall() throws UpstreamRefusedException {
        keys(false).known(signedBy(FIRST));

        assertThat(keys(false).fresh(signedBy(SECOND))).isEmpty();
        assertThat(server.count(PATH)).isOne();
    }

    @Test
    void aKeyIsForgottenAfterAnHour() throws Exception {
        assertThat(published().loadKeys().getExpirationTime())
                .isEqualTo(IdToken.NOW.plus(Duration.ofHours(1)).toEpochMilli());
    }

    @Test
    void keysThatCannotBeHadAreARefusalThroughTheServersMemory() {
        server.answer(PATH, 500, "");

        assertThat(refusal()).isEqualTo(UpstreamRefusal.UNAVAILABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{}", "{\"keys\":5}", "no"})
    void whatIsNoSetOfKeysIsARefusal(String answer) {
        server.answer(PATH, 200, answer);

        assertThat(refusal()).isEqualTo(UpstreamRefusal.ANSWER_MALFORMED);
    }

    private UpstreamRefusal refusal() {
        return catchThrowableOfType(
                        UpstreamRefusedException.class, () -> keys(true).known(signedBy(FIRST)))
                .refusal();
    }

    private void publish(SigningKey... keys) {
        server.answer(
                PATH,
                200,
                "{\"keys\":["
                        + String.join(",", Stream.of(keys).map(SigningKey::jwk).toList())
                        + "]}");
    }

    private static SignedToken signedBy(SigningKey key) throws UpstreamRefusedException {
        return SignedToken.parse(key.sign("RS256", new IdToken().json()));
    }

    private UpstreamKeys keys(boolean mayAskAgain) throws UpstreamRefusedException {
        return new UpstreamKeys(memory.storage(), "name", published(), mayAskAgain);
    }

    private PublishedKeys published() throws UpstreamRefusedException {
        return new PublishedKeys(
                () -> server.address(PATH),
                clients.of(Settings.standard(), null),
                Deadline.in(Duration.ofSeconds(20), Clock.systemUTC()),
                IdToken.clock());
    }
}
