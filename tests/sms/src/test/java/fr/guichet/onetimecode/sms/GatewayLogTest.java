package fr.guichet.onetimecode.sms;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.onetimecode.sms.http.HttpSmsGatewayFactory;
import fr.guichet.onetimecode.sms.smpp.SmppSends;
import fr.guichet.simulator.sms.SmsBehaviour;
import fr.guichet.simulator.sms.SmsGatewaySimulator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the gateways and their libraries write to a log that is open at every level. */
class GatewayLogTest {

    private static final String LIBRARY = "org.jsmpp.session.AbstractSession";

    private final Logger root = Logger.getLogger("");
    private final Level before = root.getLevel();
    private final Lines lines = new Lines();
    private SmsGatewaySimulator operator;

    @BeforeEach
    void open() throws Exception {
        operator = Operator.start();
        lines.setLevel(Level.ALL);
        root.setLevel(Level.ALL);
        root.addHandler(lines);
    }

    @AfterEach
    void close() {
        root.removeHandler(lines);
        root.setLevel(before);
        operator.close();
    }

    @Test
    void noNumberTextOrSecretIsInTheLogOfAnSmsBySmpp() throws Exception {
        try (SmsTransport transport = SmppSends.transport(operator.smppPort())) {
            ConfiguredGateway gateway = new ConfiguredGateway("operator", transport, 1);
            gateway.send(Operator.number(), Operator.TEXT);
            operator.behave(SmsBehaviour.REFUSE_RECIPIENT);
            Operator.assertFails(SmsFailure.REFUSED_NUMBER, () -> gateway.send(Operator.number(), Operator.TEXT));
        }

        assertThat(lines.all)
                .anyMatch(line -> line.contains("'operator'") && line.contains("REFUSED_NUMBER"))
                .noneMatch(GatewayLogTest::tells);
        assertThat(Logger.getLogger(LIBRARY).isLoggable(Level.SEVERE)).isFalse();
    }

    @Test
    void noNumberTextOrSecretIsInTheLogOfAnSmsByHttp() throws Exception {
        operator.behave(SmsBehaviour.FAIL);
        ConfiguredGatewayFactory factory = new HttpSmsGatewayFactory();
        ConfiguredGateway gateway = new ConfiguredGateway(
                "operator",
                factory.transport(Operator.settings(Map.of(
                        "url", operator.address().toString(), "body", "{\"to\":\"{number}\",\"text\":\"{text}\"}"))),
                1);

        Operator.assertFails(SmsFailure.MISCONFIGURED, () -> gateway.send(Operator.number(), Operator.TEXT));

        assertThat(lines.all)
                .anyMatch(line -> line.contains("'operator'") && line.contains("MISCONFIGURED"))
                .noneMatch(GatewayLogTest::tells);
    }

    private static boolean tells(String line) {
        return List.of("612345678", "402917", "bient", Operator.CREDENTIALS.password(), "of-the-test-operator").stream()
                        .anyMatch(line::contains)
                // The same in hexadecimal, as the library writes what goes over the line.
                || line.contains("363132333435363738");
    }

    private static final class Lines extends Handler {

        private final List<String> all = new CopyOnWriteArrayList<>();
        private final SimpleFormatter formatter = new SimpleFormatter();

        @Override
        public void publish(LogRecord line) {
            all.add(formatter.format(line));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
