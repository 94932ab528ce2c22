package fr.guichet.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class LocalPortsTest {
    private final Properties properties = new Properties();

    @Test
    void thePortsAreThoseOfTheContractUnlessToldOtherwise() {
        properties.setProperty("guichet.port.login", "18080");

        assertThat(LocalPorts.from(properties).byName())
                .containsEntry("login", 18080)
                .containsEntry("card", 8443)
                .containsEntry("dossiers", 8090)
                .containsEntry("workbench", 8070)
                .containsEntry("sms", 8030)
                .containsEntry("smpp", 8035)
                .containsEntry("psc", 8040)
                .containsEntry("monsisra", 8045)
                .containsEntry("monsisra-client", 8050);
    }

    @Test
    void aTakenPortIsNamedWithTheOptionThatChoosesAnother() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            LocalPorts free = LocalPorts.free();
            LocalPorts ports = new LocalPorts(
                    free.login(),
                    taken.getLocalPort(),
                    free.dossiers(),
                    free.workbench(),
                    free.smtp(),
                    free.sms(),
                    free.smpp(),
                    free.psc(),
                    free.monsisra(),
                    free.monsisraClient(),
                    free.revocation());

            assertThatThrownBy(ports::requireFree)
                    .isInstanceOf(StartFailedException.class)
                    .hasMessageContaining(String.valueOf(taken.getLocalPort()))
                    .hasMessageContaining("-Dguichet.port.card=");
        }
    }

    @Test
    void whatIsNoPortIsRefused() {
        properties.setProperty("guichet.port.card", "99999");
        assertThatThrownBy(() -> LocalPorts.from(properties))
                .isInstanceOf(StartFailedException.class)
                .hasMessageContaining("guichet.port.card");
    }

    @Test
    void onePortForTwoServersIsRefused() {
        properties.setProperty("guichet.port.card", "8080");
        assertThatThrownBy(() -> LocalPorts.from(properties)).isInstanceOf(StartFailedException.class);
    }
}
