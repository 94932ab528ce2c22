package fr.guichet.local;

import fr.guichet.simulator.cardhost.CardHost;
import fr.guichet.simulator.cardhost.CardHostOptions;
import fr.guichet.simulator.inbox.Inbox;
import fr.guichet.simulator.pki.TestPki;
import fr.guichet.simulator.sms.SmsGatewaySimulator;
import fr.guichet.simulator.workbench.Neighbours;
import fr.guichet.simulator.workbench.Place;
import fr.guichet.simulator.workbench.Workbench;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What stands around the gateway, and stands in for the outside world: the cards' PKI with its revocation services, the
 * card host, the inbox, the SMS operator, Pro Santé Connect, MonSisra, and the workbench.
 */
final class Surroundings implements AutoCloseable {
    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private final GuichetSettings settings;
    private TestPki pki;
    private Inbox inbox;
    private SmsGatewaySimulator sms;
    private CardHost cardHost;
    private FederationPartners partners;
    private Workbench workbench;

    private Surroundings(GuichetSettings settings) {
        this.settings = settings;
    }

    /** @param loginHost origin of the gateway, which need not run yet */
    static Surroundings start(GuichetSettings settings, URI loginHost, Progress progress) throws IOException {
        Surroundings surroundings = new Surroundings(settings);
        try {
            surroundings.startAll(loginHost, progress);
            return surroundings;
        } catch (IOException | RuntimeException e) {
            surroundings.close();
            throw e;
        }
    }

    private void startAll(URI loginHost, Progress progress) throws IOException {
        LocalPorts ports = settings.ports();
        progress.begins("test cards and their revocation services");
        pki = started(TestPki.open(settings.pki(), ports.revocation(), Clock.systemUTC()));
        progress.begins("inbox, SMS gateway, card host, Pro Santé Connect, MonSisra and workbench");
        inbox = started(Inbox.start(ports.smtp()));
        sms = started(SmsGatewaySimulator.start(ports.sms(), ports.smpp(), OperatorContract.random()));
        cardHost = started(CardHost.start(CardHostOptions.of(pki, loginHost).withPort(ports.card())));
        URI dossiers = URI.create("http://localhost:" + ports.dossiers());
        partners = started(FederationPartners.start(ports, loginHost.resolve("/realms/" + Guichet.REALM), dossiers));
        workbench = started(Workbench.start(
                ports.workbench(),
                new Neighbours(
                        cardHost,
                        pki,
                        inbox,
                        sms,
                        partners.proSanteConnect().people(),
                        List.of(
                                new Place("Service des dossiers", "Dossier service", dossiers),
                                new Place(
                                        "MonSisra : portail, avec la tuile du service des dossiers",
                                        "MonSisra: portal, with the tile of the dossier service",
                                        partners.monSisra().home()),
                                new Place(
                                        "MonSisra, client de Guichet",
                                        "MonSisra, a client of Guichet",
                                        partners.monSisraClient().address()),
                                new Place(
                                        "Pro Santé Connect (e-CPS)",
                                        "Pro Santé Connect (e-CPS)",
                                        partners.proSanteConnect().home())))));
    }

    private <T extends AutoCloseable> T started(T service) {
        running.push(service);
        return service;
    }

    /** The realm's variables that are no secrets. */
    Map<String, String> environment() {
        LocalPorts ports = settings.ports();
        Map<String, String> variables = new HashMap<>(partners.environment(Guichet.REALM));
        variables.put("GUICHET_SMS_URL", sms.address().toString());
        variables.put("GUICHET_CARD_HOST", cardEntrance().toString());
        variables.put(
                "GUICHET_CARD_ANCHORS",
                settings.pki().resolve("ca.pem").toAbsolutePath().toString());
        variables.put("GUICHET_CARD_TEST_CARDS", "true");
        variables.put("GUICHET_DOSSIER_URL", "http://localhost:" + ports.dossiers());
        variables.put("GUICHET_SMTP_HOST", "localhost");
        variables.put("GUICHET_SMTP_PORT", String.valueOf(ports.smtp()));
        variables.put("GUICHET_SMTP_FROM", "guichet@example.test");
        return variables;
    }

    /** Where a card login leads first: the card host, or the card reader that stands in for it. */
    URI cardEntrance() {
        return settings.cardReader() ? workbench.address() : cardHost.origin();
    }

    TestPki pki() {
        return pki;
    }

    Inbox inbox() {
        return inbox;
    }

    SmsGatewaySimulator sms() {
        return sms;
    }

    CardHost cardHost() {
        return cardHost;
    }

    FederationPartners partners() {
        return partners;
    }

    Workbench workbench() {
        return workbench;
    }

    /** Stops all of it, the last first. */
    @Override
    public void close() {
        StopAll.lastFirst(running);
    }
}
