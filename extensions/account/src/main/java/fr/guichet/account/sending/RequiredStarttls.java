package fr.guichet.account.sending;

import jakarta.mail.Transport;
import java.util.Map;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.keycloak.email.EmailAuthenticator;
import org.keycloak.email.EmailException;
import org.keycloak.models.KeycloakSession;

/**
 * Connects to a relay that is set to STARTTLS with TLS or not at all. The server's own sender takes the relay's offer when
 * there is one, and goes on in clear when somebody on the way took the offer away (RFC 3207, 6).
 */
final class RequiredStarttls implements EmailAuthenticator {

    private static final String STARTTLS = "starttls";

    private final EmailAuthenticator authenticator;

    /** @param authenticator the server's, which connects */
    RequiredStarttls(EmailAuthenticator authenticator) {
        this.authenticator = authenticator;
    }

    /** @throws EmailException before a password or a mail is sent, when the relay offers no TLS though it is set to */
    @Override
    public void connect(KeycloakSession session, Map<String, String> relay, Transport transport) throws EmailException {
        if (Boolean.parseBoolean(relay.get(STARTTLS))) {
            required(transport);
        }
        authenticator.connect(session, relay, transport);
    }

    private static void required(Transport transport) throws EmailException {
        if (!(transport instanceof SMTPTransport smtp)) {
            throw new EmailException("STARTTLS cannot be required of " + transport.getClass());
        }
        smtp.setRequireStartTLS(true);
    }
}
