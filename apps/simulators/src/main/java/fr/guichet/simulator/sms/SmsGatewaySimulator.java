package fr.guichet.simulator.sms;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;

/** An operator's SMS gateway on loopback, HTTP and SMPP: one inbox for both, and behaviour on demand. */
public final class SmsGatewaySimulator implements AutoCloseable {

    /** Path of the HTTP side. */
    public static final String PATH = "/sms";

    /** Where {@link SmsBehaviour#REDIRECT} leads: nobody should come here. */
    public static final String ELSEWHERE = "/elsewhere";

    /** How long a slow answer takes: shorter than a send may. */
    public static final Duration DELAY = Duration.ofSeconds(2);

    /** How long no answer is waited for: longer than any test. */
    static final Duration NEVER = Duration.ofMinutes(5);

    private final SmsInbox inbox;
    private final SmsBehaviours behaviours;
    private final SmsCredentials credentials;
    private final HttpSmsServer http;
    private final SmppSmsServer smpp;

    private SmsGatewaySimulator(
            SmsInbox inbox,
            SmsBehaviours behaviours,
            SmsCredentials credentials,
            HttpSmsServer http,
            SmppSmsServer smpp) {
        this.inbox = inbox;
        this.behaviours = behaviours;
        this.credentials = credentials;
        this.http = http;
        this.smpp = smpp;
    }

    /**
     * Starts listening on 127.0.0.1.
     *
     * @param httpPort 0 for any free one
     * @param smppPort 0 for any free one
     * @param credentials what senders must show
     * @throws IOException when a port is taken
     */
    public static SmsGatewaySimulator start(int httpPort, int smppPort, SmsCredentials credentials) throws IOException {
        SmsInbox inbox = new SmsInbox(Clock.systemUTC());
        SmsBehaviours behaviours = new SmsBehaviours();
        HttpSmsServer http = new HttpSmsServer(httpPort, inbox, behaviours, credentials);
        try {
            return new SmsGatewaySimulator(
                    inbox, behaviours, credentials, http, new SmppSmsServer(smppPort, inbox, behaviours, credentials));
        } catch (IOException taken) {
            http.close();
            throw taken;
        }
    }

    /** Where SMS are posted. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + http.port() + PATH);
    }

    public int httpPort() {
        return http.port();
    }

    public int smppPort() {
        return smpp.port();
    }

    public SmsCredentials credentials() {
        return credentials;
    }

    public SmsInbox inbox() {
        return inbox;
    }

    /** From now on, for every number that has no behaviour of its own. */
    public void behave(SmsBehaviour behaviour) {
        behaviours.set(behaviour);
    }

    /**
     * From now on, for one number.
     *
     * @param number E.164 with its plus sign
     */
    public void behave(String number, SmsBehaviour behaviour) {
        behaviours.set(number, behaviour);
    }

    /** Whether every SMPP bind is refused, whatever its credentials. */
    public void refuseBinds(boolean refuse) {
        smpp.refuseBinds(refuse);
    }

    /** Drops every SMPP session, as a restart of the message centre does. */
    public void dropSessions() {
        smpp.dropSessions();
    }

    /** How many SMPP binds were accepted so far. */
    public int binds() {
        return smpp.binds();
    }

    /** How many enquire_link came so far. */
    public int enquireLinks() {
        return smpp.enquireLinks();
    }

    /**
     * Waits for an enquire_link.
     *
     * @throws IllegalStateException when none came in time
     */
    public void awaitEnquireLink(Duration timeout) {
        smpp.awaitEnquireLink(timeout);
    }

    /** How often the redirection of {@link SmsBehaviour#REDIRECT} was followed. */
    public int askedElsewhere() {
        return http.askedElsewhere();
    }

    @Override
    public void close() {
        smpp.close();
        http.close();
    }
}
