package fr.guichet.onetimecode.login;

import fr.guichet.onetimecode.enrolment.SmsWords;
import fr.guichet.onetimecode.sms.MobileNumber;
import fr.guichet.onetimecode.sms.SmsException;
import fr.guichet.onetimecode.sms.SmsGateway;
import java.time.Duration;
import java.util.Locale;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/** The SMS that carries a code, in the words of what the code is for and in the language of its reader. */
public final class CodeSms {

    private final KeycloakSession session;
    private final UserModel reader;
    private final String text;
    private final Duration lifetime;

    /**
     * @param text key of the words in the theme: {@code {1}} is the code, {@code {2}} the minutes it is good
     * @param lifetime of the code
     */
    public CodeSms(KeycloakSession session, UserModel reader, String text, Duration lifetime) {
        this.session = session;
        this.reader = reader;
        this.text = text;
        this.lifetime = lifetime;
    }

    /** @throws CodeNotSentException with the gateway's failure as its reason */
    public void send(SmsGateway gateway, MobileNumber number, String code) throws CodeNotSentException {
        try {
            gateway.send(number, SmsWords.of(session, reader, text, code, Math.max(1, lifetime.toMinutes())));
        } catch (SmsException e) {
            throw new CodeNotSentException(e.failure().name().toLowerCase(Locale.ROOT));
        }
    }
}
