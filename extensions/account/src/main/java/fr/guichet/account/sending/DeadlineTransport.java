package fr.guichet.account.sending;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * The mail library's SMTP on sockets that end with their send, and without the mail server's words in what goes wrong:
 * a server repeats the address in its refusals, and whoever catches them logs them.
 */
public final class DeadlineTransport extends SMTPTransport {

    private static final String SOCKETS = "mail.smtp.socketFactory";
    private static final String TLS_FROM_THE_START = "mail.smtp.ssl.enable";
    private static final String TLS_SOCKETS = "mail.smtp.ssl.socketFactory";

    /** Called by the mail library. */
    public DeadlineTransport(Session session, URLName url) {
        super(session, url);
        SendUnderWay.ofThisThread().ifPresent(send -> use(session.getProperties(), send));
    }

    private static void use(Properties settings, SendUnderWay send) {
        settings.put(SOCKETS, new DeadlineSockets(send));
        if (!"true".equals(settings.getProperty(TLS_FROM_THE_START))) {
            // STARTTLS wraps the socket above.
            return;
        }
        // With its own truststore the server puts a factory here; else the library would take the JDK's.
        SSLSocketFactory tls = settings.get(TLS_SOCKETS) instanceof SSLSocketFactory factory
                ? factory
                : (SSLSocketFactory) SSLSocketFactory.getDefault();
        settings.put(TLS_SOCKETS, new DeadlineTlsSockets(tls, send));
    }

    @Override
    public synchronized void sendMessage(Message message, Address[] addresses) throws MessagingException {
        try {
            super.sendMessage(message, addresses);
        } catch (MessagingException e) {
            throw new MessagingException("the mail server did not take the mail: "
                    + e.getClass().getSimpleName() + ", last code " + getLastReturnCode());
        }
    }
}
