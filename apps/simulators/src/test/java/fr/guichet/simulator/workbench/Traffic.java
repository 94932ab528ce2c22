package fr.guichet.simulator.workbench;

import fr.guichet.simulator.inbox.Inbox;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Date;
import java.util.Properties;

/** What reaches a workbench from outside: mails and requests. */
final class Traffic {

    private Traffic() {}

    static String receive(Inbox inbox, String subject, String html) throws Exception {
        Properties properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", String.valueOf(inbox.port()));
        MimeMessage message = new MimeMessage(Session.getInstance(properties));
        message.setFrom(new InternetAddress("guichet@example.test"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress("anne@example.test"));
        message.setSubject(subject, "UTF-8");
        message.setSentDate(new Date());
        message.setText(html, "UTF-8", "html");
        Transport.send(message);
        return inbox.awaitTo("anne@example.test", Duration.ofSeconds(20)).id();
    }

    static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
