package fr.guichet.onetimecode.login;

import fr.guichet.onetimecode.enrolment.EnrolledNumber;
import fr.guichet.onetimecode.enrolment.SmsWords;
import fr.guichet.onetimecode.sms.MobileNumber;
import fr.guichet.onetimecode.sms.SmsException;
import fr.guichet.onetimecode.sms.SmsGateway;
import fr.guichet.onetimecode.sms.SmsGateways;
import java.time.Duration;
import java.util.Locale;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/** Sends the code to the number that the person enrolled, by the realm's gateway (OTP-3). */
final class SmsCodeSender implements CodeSender {

    private static final String TEXT = "codeSmsText";

    private final KeycloakSession session;
    private final UserModel person;
    private final Duration lifetime;

    SmsCodeSender(KeycloakSession session, UserModel person, Duration lifetime) {
        this.session = session;
        this.person = person;
        this.lifetime = lifetime;
    }

    @Override
    public void send(String code) throws CodeNotSentException {
        SmsGateway gateway = SmsGateways.of(session).orElseThrow(() -> new CodeNotSentException("no_gateway"));
        MobileNumber number =
                EnrolledNumber.of(session, person).orElseThrow(() -> new CodeNotSentException("no_number"));
        try {
            gateway.send(number, SmsWords.of(session, person, TEXT, code, Math.max(1, lifetime.toMinutes())));
        } catch (SmsException e) {
            throw new CodeNotSentException(e.failure().name().toLowerCase(Locale.ROOT));
        }
    }
}
