package fr.guichet.simulator.container;

import fr.guichet.simulator.inbox.Inbox;
import fr.guichet.simulator.oidc.People;
import fr.guichet.simulator.pki.RevocationPlace;
import fr.guichet.simulator.pki.TestPki;
import fr.guichet.simulator.sms.SmsCredentials;
import fr.guichet.simulator.sms.SmsGatewaySimulator;
import fr.guichet.simulator.workbench.Neighbours;
import fr.guichet.simulator.workbench.Place;
import fr.guichet.simulator.workbench.Workbench;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/**
 * Test cards with their revocation services, the mail catcher, and the workbench with the card reader, for the other
 * containers and for a browser on this machine. Its settings are variables; revocation
 * services are at port 8060, SMTP at 8025, the workbench at {@code SIMULATORS_PORT}, which has to be the browser's too.
 */
public final class ContainerStart {
    private static final String EVERYWHERE = "0.0.0.0";
    private static final int REVOCATION_PORT = 8060;
    private static final int SMTP_PORT = 8025;

    private ContainerStart() {}

    /**
     * Starts all of it; it ends with the process.
     *
     * @throws IllegalStateException naming the variable that is not set
     */
    public static void main(String... arguments) throws IOException, InterruptedException {
        Map<String, String> environment = System.getenv();
        Path directory = Path.of(required(environment, "SIMULATORS_DIRECTORY"));
        TestPki pki = TestPki.open(
                directory.resolve("pki"),
                new RevocationPlace(required(environment, "SIMULATORS_HOST"), REVOCATION_PORT),
                Clock.systemUTC());
        new ProxyFiles(directory).write(pki);
        Inbox inbox = Inbox.start(EVERYWHERE, SMTP_PORT);
        // Last: who finds the workbench finds the files too.
        Workbench.start(
                EVERYWHERE,
                Integer.parseInt(required(environment, "SIMULATORS_PORT")),
                neighbours(environment, pki, inbox));
        new CountDownLatch(1).await();
    }

    private static Neighbours neighbours(Map<String, String> environment, TestPki pki, Inbox inbox) throws IOException {
        URI dossiers = URI.create(required(environment, "SIMULATORS_DOSSIER_URL"));
        return new Neighbours(
                new RealCardHost(
                        URI.create(required(environment, "SIMULATORS_CARD_HOST")),
                        URI.create(required(environment, "SIMULATORS_LOGIN_HOST"))),
                pki,
                inbox,
                // Nobody is told of it: the page of the inbox shows SMS beside mails.
                SmsGatewaySimulator.start(0, 0, new SmsCredentials(random(), "nobody", random())),
                People.nobody(),
                List.of(new Place("Service des dossiers", "Dossier service", dossiers)));
    }

    private static String required(Map<String, String> environment, String variable) {
        String value = environment.get(variable);
        if (value == null || value.isBlank()) {
            throw new IllegalStateException(variable + " is not set");
        }
        return value;
    }

    private static String random() {
        byte[] bytes = new byte[4];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
