package fr.guichet.simulator.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Date;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InboxTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Inbox inbox;

    @BeforeEach
    void start() throws IOException {
        inbox = Inbox.start();
    }

    @AfterEach
    void stop() {
        inbox.close();
    }

    @Test
    void aMailSentBySmtpIsRead() throws Exception {
        send("anne@example.test", "Validez votre adresse é", "Bonjour http://localhost:8080/a?x=1&y=2.", null);

        Mail mail = inbox.awaitTo("Anne@example.test", PATIENCE);

        assertThat(mail.subject()).isEqualTo("Validez votre adresse é");
        assertThat(mail.from()).isEqualTo("guichet@example.test");
        assertThat(mail.recipients()).containsExactly("anne@example.test");
        assertThat(mail.text()).hasValueSatisfying(text -> assertThat(text).startsWith("Bonjour"));
        assertThat(mail.html()).isEmpty();
        assertThat(mail.links()).containsExactly(URI.create("http://localhost:8080/a?x=1&y=2"));
    }

    @Test
    void bothPartsOfAnAlternativeAreReadAndLinksCountOnce() throws Exception {
        send(
                "anne@example.test",
                "s",
                "Voir http://localhost/a?x=1&y=2",
                "<p><a href=\"http://localhost/a?x=1&amp;y=2\">ici</a> <a href='javascript:alert(1)'>non</a></p>");

        Mail mail = inbox.awaitTo("anne@example.test", PATIENCE);

        assertThat(mail.text()).isPresent();
        assertThat(mail.html()).hasValueSatisfying(html -> assertThat(html).contains("<p>"));
        assertThat(mail.links()).containsExactly(URI.create("http://localhost/a?x=1&y=2"));
    }

    @Test
    void waitingEndsWhenTheMailComes() throws Exception {
        CompletableFuture<Mail> waiting =
                CompletableFuture.supplyAsync(() -> inbox.awaitTo("late@example.test", PATIENCE));

        send("other@example.test", "not this one", "a", null);
        send("late@example.test", "this one", "b", null);

        assertThat(waiting.get(30, TimeUnit.SECONDS).subject()).isEqualTo("this one");
    }

    @Test
    void waitingForAWantedMailPassesOverOthersToTheSameAddress() throws Exception {
        send("anne@example.test", "first", "a", null);
        send("anne@example.test", "second", "b", null);

        Mail mail = inbox.awaitTo(
                "anne@example.test", candidate -> candidate.subject().equals("second"), PATIENCE);

        assertThat(mail.text()).hasValueSatisfying(text -> assertThat(text).contains("b"));
    }

    @Test
    void waitingInVainSaysSoWithoutTheAddress() {
        assertThatThrownBy(() -> inbox.awaitTo("nobody@example.test", Duration.ofMillis(50)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining("nobody");
    }

    @Test
    void aMailIsFoundByItsIdAndForgottenOnDemand() throws Exception {
        send("anne@example.test", "s", "t", null);
        Mail mail = inbox.awaitTo("anne@example.test", PATIENCE);

        assertThat(inbox.find(mail.id())).hasValue(mail);

        inbox.clear();
        assertThat(inbox.mails()).isEmpty();
    }

    @Test
    void aMailDoesNotPrintItsContent() throws Exception {
        send("anne@example.test", "subject", "secret-link", null);

        assertThat(inbox.awaitTo("anne@example.test", PATIENCE).toString())
                .doesNotContain("anne")
                .doesNotContain("secret");
    }

    @Test
    void aTakenPortIsRefused() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThatThrownBy(() -> Inbox.start(taken.getLocalPort())).isInstanceOf(IOException.class);
        }
    }

    private void send(String to, String subject, String text, String html) throws MessagingException {
        Properties properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", String.valueOf(inbox.port()));
        MimeMessage message = new MimeMessage(Session.getInstance(properties));
        message.setFrom(new InternetAddress("guichet@example.test"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
        message.setSubject(subject, "UTF-8");
        message.setSentDate(new Date());
        if (html == null) {
            message.setText(text, "UTF-8");
        } else {
            MimeBodyPart plain = new MimeBodyPart();
            plain.setText(text, "UTF-8");
            MimeBodyPart rich = new MimeBodyPart();
            rich.setText(html, "UTF-8", "html");
            message.setContent(new MimeMultipart("alternative", plain, rich));
        }
        Transport.send(message);
    }
}
