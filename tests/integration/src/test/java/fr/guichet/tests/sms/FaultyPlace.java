package fr.guichet.tests.sms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.guichet.simulator.mail.FaultyMailServer;
import fr.guichet.simulator.sms.SmsBehaviour;
import fr.guichet.tests.harness.Phone;
import fr.guichet.tests.harness.TestGuichet;
import fr.guichet.tests.harness.TestRealm;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;

/** A realm of its own whose mail server, or whose operator for one telephone, goes wrong and comes right again. */
final class FaultyPlace implements AutoCloseable {

    /**
     * Four sends and no more, a second apart: one that failed and was counted would be missed. The operator says in its
     * answer whether it takes an SMS.
     */
    private static final String LIMITS =
            """
            quickLoginCheckMilliSeconds: 0
            components:
              fr.guichet.onetimecode.code.CodeLimits:
                - name: one-time codes
                  config:
                    sends: ["4"]
                    sendDelays: ["1"]
              fr.guichet.onetimecode.sms.SmsGateway:
                - name: sms
                  config:
                    answerPointer: ["/status"]
                    answerValue: [accepted]
            """;

    private final TestGuichet guichet;
    private final Fault fault;
    private final TestRealm realm;
    private final JsonNode mailServer;
    private final FaultyMailServer faulty;

    FaultyPlace(TestGuichet guichet, Fault fault) throws IOException {
        this.guichet = guichet;
        this.fault = fault;
        this.realm = guichet.realm(fault.channel().equals("sms") ? "sms-faults" : "code-" + fault, LIMITS);
        this.mailServer = guichet.admin().get(realm.name()).path("smtpServer");
        this.faulty = FaultyMailServer.start();
    }

    TestRealm realm() {
        return realm;
    }

    void strikes(Phone phone) throws IOException {
        if (fault instanceof Fault.OfSms sms) {
            phone.behaves(sms.behaviour());
        } else if (fault instanceof Fault.OfMail mail) {
            faulty.behave(mail.behaviour());
            sendBy(faulty.port());
        } else {
            sendBy(closedPort());
        }
    }

    void ends(Phone phone) {
        if (fault instanceof Fault.OfSms) {
            phone.behaves(SmsBehaviour.ACCEPT);
        } else {
            sendBy(mailServer.path("port").asInt());
        }
    }

    private void sendBy(int port) {
        ObjectNode changed = mailServer.deepCopy();
        changed.put("port", String.valueOf(port));
        guichet.admin().put(realm.name(), Map.of("smtpServer", changed));
    }

    private static int closedPort() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return taken.getLocalPort();
        }
    }

    /** Leaves the realm as it was found. */
    @Override
    public void close() throws IOException {
        sendBy(mailServer.path("port").asInt());
        faulty.close();
    }
}
