package fr.guichet.tests.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.guichet.simulator.pki.TestCard;
import fr.guichet.tests.proxy.RawClient.Answer;
import java.io.IOException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** TLS of both hosts, and what becomes of the certificate of the handshake. */
abstract class ProxyTlsContract extends BeforeTwoNodes {
    ProxyTlsContract(ProxyProgram program) {
        super(program);
    }

    @Test
    void theCardHostNamesThePersonnesAuthoritiesAlone() throws Exception {
        AskedNames names = new AskedNames();

        card(names.context(pki())).get(CARD_STEP);

        assertThat(names.asked())
                .containsExactlyInAnyOrderElementsOf(pki().advertised().stream()
                        .map(authority -> authority.getSubjectX500Principal())
                        .toList());
    }

    @Test
    void theLoginHostAsksForNoCertificate() throws Exception {
        AskedNames names = new AskedNames();

        login(names.context(pki())).get(PAGE);

        assertThat(names.times()).isZero();
    }

    @Test
    void theCardHostSpeaksTls12AndHttp11Alone() throws Exception {
        RawClient client = card(pki().workstation());

        assertThatThrownBy(() -> client.connect("TLSv1.3")).isInstanceOf(SSLException.class);
        try (SSLSocket socket = client.connect("TLSv1.3", "TLSv1.2")) {
            assertThat(socket.getSession().getProtocol()).isEqualTo("TLSv1.2");
        }
        assertThat(agreedOn(proxy().settings().cardPort())).isEqualTo("http/1.1");
        assertThat(agreedOn(proxy().settings().loginPort())).isEqualTo("h2");
    }

    private String agreedOn(int port) throws IOException {
        try (SSLSocket socket =
                (SSLSocket) pki().workstation().getSocketFactory().createSocket("127.0.0.1", port)) {
            SSLParameters parameters = socket.getSSLParameters();
            parameters.setApplicationProtocols(new String[] {"h2", "http/1.1"});
            socket.setSSLParameters(parameters);
            socket.startHandshake();
            return socket.getApplicationProtocol();
        }
    }

    @Test
    void theLoginHostSpeaksTls13AndNoCipherWithoutAuthentication() throws Exception {
        RawClient client = login(pki().workstation());

        try (SSLSocket socket = client.connect("TLSv1.3", "TLSv1.2")) {
            assertThat(socket.getSession().getProtocol()).isEqualTo("TLSv1.3");
        }
        try (SSLSocket socket = client.connect("TLSv1.2")) {
            assertThat(socket.getSession().getCipherSuite()).containsAnyOf("_GCM_", "CHACHA20");
        }
        assertThatThrownBy(() -> {
                    try (SSLSocket socket = (SSLSocket) pki().workstation()
                            .getSocketFactory()
                            .createSocket("127.0.0.1", proxy().settings().loginPort())) {
                        socket.setEnabledProtocols(new String[] {"TLSv1.2"});
                        socket.setEnabledCipherSuites(new String[] {"TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256"});
                        socket.startHandshake();
                    }
                })
                .isInstanceOf(SSLException.class);
    }

    @Test
    void aCardHostConnectionIsNeitherKeptNorResumed() throws Exception {
        AskedNames reader = new AskedNames();
        RawClient workstation = card(reader.context(pki()));

        Answer answer = workstation.get(CARD_STEP, "Connection: keep-alive");
        workstation.get(CARD_STEP);

        assertThat(answer.header("Connection")).hasValue("close");
        assertThat(reader.times()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(
            value = TestCard.class,
            names = {
                "DOCTOR_ANNE",
                "DOCTOR_GIP",
                "CPE_CHARLES",
                "DOCTOR_EXPIRED",
                "DOCTOR_NOT_YET_VALID",
                "DOCTOR_OTHER_CA",
                "DOCTOR_SOFTWARE",
                "DOCTOR_SIGNATURE",
                "DOCTOR_PRODUCTION"
            })
    @Tag("CARD-8")
    void everyCertificateOfTheHandshakeReachesTheGatewayAsItIs(TestCard inserted) throws Exception {
        Answer answer = card(pki().workstation(pki().card(inserted))).get(CARD_STEP);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(only().target()).isEqualTo(CARD_STEP);
        assertThat(only().headers().get("Client-Cert")).containsExactly(structuredField(pki().card(inserted)));
    }

    @Test
    void withoutACardTheGatewayIsToldOfNone() {
        assertThat(card(pki().workstation()).get(CARD_STEP).status()).isEqualTo(200);

        assertThat(only().headers()).doesNotContainKey("Client-cert");
    }
}
