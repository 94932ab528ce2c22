package fr.guichet.tests.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.simulator.pki.CardCertificate;
import fr.guichet.simulator.pki.TestPki;
import fr.guichet.tests.proxy.RecordingNode.Asked;
import java.security.cert.CertificateEncodingException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** A proxy with two nodes behind it that keep what reaches them, started for one class. */
@ExtendWith(TestPkiExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BeforeTwoNodes {
    static final String CARD_STEP = "/realms/professionnels/broker/cps/endpoint/card?state=a";
    static final String PAGE = "/realms/professionnels/account";
    static final Duration LIMIT = Duration.ofSeconds(30);

    private final ProxyProgram program;
    private TestPki pki;
    private RecordingNode first;
    private RecordingNode second;
    private RunningProxy proxy;

    BeforeTwoNodes(ProxyProgram program) {
        this.program = program;
    }

    @BeforeAll
    void start(TestPki shared) {
        program.require();
        pki = shared;
        first = new RecordingNode("gateway-1");
        second = new RecordingNode("gateway-2");
        proxy = RunningProxy.start(program, settings());
    }

    @AfterAll
    void stop() {
        RecordingNode one = first;
        RecordingNode other = second;
        RunningProxy before = proxy;
        try (one;
                other;
                before) {
            // Closed at the end of this block, the last first; what has not started is null and left out.
        }
    }

    @BeforeEach
    void forget() {
        first.forget();
        second.forget();
    }

    /** Those of another proxy before the same nodes. */
    final ProxySettings settings() {
        return ProxySettings.onFreePorts()
                .with(pki)
                .withNode(1, first.name(), first.port(), first.port())
                .withNode(2, second.name(), second.port(), second.port());
    }

    final ProxyProgram program() {
        return program;
    }

    final TestPki pki() {
        return pki;
    }

    final RecordingNode first() {
        return first;
    }

    final RecordingNode second() {
        return second;
    }

    final RunningProxy proxy() {
        return proxy;
    }

    final RawClient login(SSLContext tls) {
        return new RawClient(tls, proxy.settings().loginPort(), "127.0.0.1");
    }

    final RawClient card(SSLContext tls) {
        return new RawClient(tls, proxy.settings().cardPort(), "127.0.0.1");
    }

    /** The one request that reached a node. */
    final Asked only() {
        List<Asked> all =
                Stream.concat(first.asked().stream(), second.asked().stream()).toList();
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    final void assertNobodyWasAsked() {
        assertThat(first.asked()).isEmpty();
        assertThat(second.asked()).isEmpty();
    }

    /** RFC 9440, 2.1. */
    static String structuredField(CardCertificate card) throws CertificateEncodingException {
        return ":" + Base64.getEncoder().encodeToString(card.certificate().getEncoded()) + ":";
    }
}
