package fr.guichet.onetimecode.login;

import fr.guichet.onetimecode.enrolment.EnrolledNumber;
import fr.guichet.onetimecode.sms.MobileNumber;
import fr.guichet.onetimecode.sms.SmsGateway;
import fr.guichet.onetimecode.sms.SmsGateways;
import java.time.Duration;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/** Sends the code to the number that the person enrolled, by the realm's gateway (OTP-3). */
final class SmsCodeSender implements CodeSender {

    private static final String TEXT = "codeSmsText";

    private final KeycloakSession session;
    private final UserModel person;
    private final CodeSms sms;

    SmsCodeSender(KeycloakSession session, UserModel person, Duration lifetime) {
        this.session = session;
        this.person = person;
        this.sms = new CodeSms(session, person, TEXT, lifetime);
    }

    @Override
    public void send(String code) throws CodeNotSentException {
        SmsGateway gateway = SmsGateways.of(session).orElseThrow(() -> new CodeNotSentException("no_gateway"));
        MobileNumber number =
                EnrolledNumber.of(session, person).orElseThrow(() -> new CodeNotSentException("no_number"));
        sms.send(gateway, number, code);
    }
}
