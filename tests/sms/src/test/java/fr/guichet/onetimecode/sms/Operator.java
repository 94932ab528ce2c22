package fr.guichet.onetimecode.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.guichet.simulator.sms.SmsCredentials;
import fr.guichet.simulator.sms.SmsGatewaySimulator;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.keycloak.common.util.MultivaluedHashMap;

/** What the tests of both kinds of gateway share: the operator's contract, and how a failure is looked at. */
public final class Operator {

    public static final SmsCredentials CREDENTIALS =
            new SmsCredentials("Bearer of-the-test-operator", "guichet", "s3cr3t-8");
    public static final String NUMBER = "+33612345678";
    public static final String TEXT = "Votre code Guichet : 402917. À bientôt, reçu à l’été.";

    private Operator() {}

    public static SmsGatewaySimulator start() throws IOException {
        return SmsGatewaySimulator.start(0, 0, CREDENTIALS);
    }

    public static MobileNumber number() {
        try {
            return MobileNumber.parse(NUMBER);
        } catch (NumberRefusedException refused) {
            throw new AssertionError(refused);
        }
    }

    public static SmsText text() throws SmsException {
        return SmsText.of(TEXT);
    }

    /** The environment of a server that has what the contract asks for. */
    public static Map<String, String> environment() {
        return new ConcurrentHashMap<>(Map.of(
                "GUICHET_SMS_AUTHORIZATION", CREDENTIALS.authorization(),
                "GUICHET_SMPP_SYSTEM_ID", CREDENTIALS.systemId(),
                "GUICHET_SMPP_PASSWORD", CREDENTIALS.password()));
    }

    public static GatewaySettings settings(Map<String, String> values) {
        MultivaluedHashMap<String, String> settings = new MultivaluedHashMap<>();
        new HashMap<>(values).forEach(settings::putSingle);
        return new GatewaySettings(settings);
    }

    /** The send fails for this cause, and what it throws tells nobody's number, text or secret. */
    public static void assertFails(SmsFailure failure, ThrowingCallable send) {
        SmsException failed = catchThrowableOfType(SmsException.class, send);

        assertThat(failed).as("the send fails").isNotNull().hasNoCause();
        assertThat(failed.failure()).isEqualTo(failure);
        assertThat(failed.toString())
                .doesNotContain("612345678", "402917", CREDENTIALS.authorization(), CREDENTIALS.password());
    }
}
