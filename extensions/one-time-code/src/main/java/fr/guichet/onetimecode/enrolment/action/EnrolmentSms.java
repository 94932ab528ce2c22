package fr.guichet.onetimecode.enrolment.action;

import fr.guichet.onetimecode.enrolment.SmsWords;
import fr.guichet.onetimecode.login.CodeNotSentException;
import fr.guichet.onetimecode.login.CodeSender;
import fr.guichet.onetimecode.sms.MobileNumber;
import fr.guichet.onetimecode.sms.SmsException;
import fr.guichet.onetimecode.sms.SmsGateway;
import java.time.Duration;
import java.util.Locale;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/** The SMS whose code proves a number. It says what the code is for: nobody types it into a login by mistake. */
final class EnrolmentSms implements CodeSender {

    private final KeycloakSession session;
    private final UserModel account;
    private final SmsGateway gateway;
    private final MobileNumber number;
    private final Duration lifetime;

    /** @param lifetime of the code, which the text says in minutes */
    EnrolmentSms(
            KeycloakSession session, UserModel account, SmsGateway gateway, MobileNumber number, Duration lifetime) {
        this.session = session;
        this.account = account;
        this.gateway = gateway;
        this.number = number;
        this.lifetime = lifetime;
    }

    @Override
    public void send(String code) throws CodeNotSentException {
        try {
            gateway.send(number, SmsWords.of(session, account, "smsTextEnrolment", code, lifetime.toMinutes()));
        } catch (SmsException e) {
            throw new CodeNotSentException(e.failure().name().toLowerCase(Locale.ROOT));
        }
    }
}
