package fr.guichet.local;

import fr.guichet.simulator.sms.SmsCredentials;
import java.util.Map;

/**
 * What the SMS operator of the simulation knows the login server by. The realm names the variables and not their values,
 * so these are new at every start.
 */
final class OperatorContract {
    /** SMPP allows no more. */
    private static final int PASSWORD_LENGTH = 8;

    private OperatorContract() {}

    static SmsCredentials random() {
        return new SmsCredentials(
                "Bearer " + Secrets.random(), "guichet", Secrets.random().substring(0, PASSWORD_LENGTH));
    }

    /** The variables that {@code sms.yaml} and the overlays for SMPP name. */
    static Map<String, String> environment(SmsCredentials credentials) {
        return Map.of(
                "GUICHET_SMS_AUTHORIZATION", credentials.authorization(),
                "GUICHET_SMPP_SYSTEM_ID", credentials.systemId(),
                "GUICHET_SMPP_PASSWORD", credentials.password());
    }
}
