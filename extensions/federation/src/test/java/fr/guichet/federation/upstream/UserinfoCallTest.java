package fr.guichet.federation.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import fr.guichet.identity.watch.Watch;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** userinfo is believed when it speaks of the person of the ID token, in one of the two forms of the standard. */
@Tag("ECPS-4")
class UserinfoCallTest {

    private static final String PATH = "/userinfo";
    private static final SigningKey KEY = SigningKey.rsa("current", 2048);

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
    void jsonOfTheSameSubjectIsTaken() throws UpstreamRefusedException {
        server.answer(
                PATH, 200, "application/json;charset=UTF-8", "{\"sub\":\"s1\",\"SubjectNameID\":\"899700427885\"}");

        assertThat(ask().path("SubjectNameID").textValue()).isEqualTo("899700427885");
        assertThat(server.last(PATH).authorization()).isEqualTo("Bearer access");
    }

    @Test
    void aSignedAnswerOfTheSameSubjectIsTaken() throws UpstreamRefusedException {
        server.answer(
                PATH, 200, "application/jwt", KEY.sign("RS256", "{\"sub\":\"s1\",\"iss\":\"" + IdToken.ISSUER + "\"}"));

        assertThat(ask().path("sub").textValue()).isEqualTo("s1");
    }

    @Test
    void aSignedAnswerOfAForeignKeyIsRefused() {
        SigningKey foreign = SigningKey.rsa("current", 2048);
        server.answer(PATH, 200, "application/jwt", foreign.sign("RS256", "{\"sub\":\"s1\"}"));

        assertThat(refusal()).isEqualTo(UpstreamRefusal.SIGNATURE);
    }

    @Test
    void anUnsignedAnswerThatCallsItselfSignedIsRefused() {
        server.answer(PATH, 200, "application/jwt", "eyJhbGciOiJub25lIn0.eyJzdWIiOiJzMSJ9.");

        assertThat(refusal()).isEqualTo(UpstreamRefusal.UNSIGNED);
    }

    @Test
    void aSignedAnswerOfAnotherIssuerIsRefused() {
        server.answer(
                PATH, 200, "application/jwt", KEY.sign("RS256", "{\"sub\":\"s1\",\"iss\":\"https://other.example\"}"));

        assertThat(refusal()).isEqualTo(UpstreamRefusal.ISSUER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"sub\":\"s2\"}", "{}", "{\"sub\":null}", "{\"sub\":[\"s1\"]}"})
    void anotherSubjectIsRefused(String answer) {
        server.answer(PATH, 200, answer);

        assertThat(refusal()).isEqualTo(UpstreamRefusal.SUBJECT_MISMATCH);
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 302, 401, 403, 500, 503})
    void aFailureIsRefused(int status) {
        server.answer(PATH, status, "");

        assertThat(refusal()).isEqualTo(UpstreamRefusal.USERINFO_FAILED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "text/plain", "application/xml"})
    void anotherFormIsRefused(String type) {
        server.answer(PATH, 200, type, "{\"sub\":\"s1\"}");

        assertThat(refusal()).isEqualTo(UpstreamRefusal.ANSWER_MALFORMED);
    }

    @Test
    void anAnswerWithoutAFormIsRefused() {
        server.answer(PATH, 200, null, "{\"sub\":\"s1\"}");

        assertThat(refusal()).isEqualTo(UpstreamRefusal.ANSWER_MALFORMED);
    }

    private UpstreamRefusal refusal() {
        return catchThrowableOfType(UpstreamRefusedException.class, this::ask).refusal();
    }

    private JsonNode ask() throws UpstreamRefusedException {
        TokenVerifier signed = new TokenVerifier(
                new KnownKeys(List.of(KEY), List.of(KEY)),
                List.of(new PresentClaimRule("iss", new IssuerRule(IdToken.ISSUER))));
        return new UserinfoCall(clients.of(Settings.standard(), null), signed)
                .ask(server.address(PATH), "access", "s1", Deadline.in(Duration.ofSeconds(20), Clock.systemUTC()));
    }
}
