package fr.guichet.tests.delegation;

import fr.guichet.simulator.inbox.Mail;
import fr.guichet.tests.harness.TestGuichet;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An invitation that a doctor sent, as the person invited has it: a mail with a link. */
final class InvitedAssistant {
    private static final Pattern LINK = Pattern.compile("http://\\S+/espace/invitation\\?jeton=[A-Za-z0-9_-]+");
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final TestGuichet guichet;
    private final String id;
    private final Mail mail;

    private InvitedAssistant(TestGuichet guichet, String id, Mail mail) {
        this.guichet = guichet;
        this.id = id;
        this.mail = mail;
    }

    /** Invites somebody of that name, with the rights of {@link Delegating#assistant}. */
    static InvitedAssistant by(TestGuichet guichet, Delegating doctor, String givenName, String familyName) {
        String email = Delegating.newEmail();
        Map<String, Object> document =
                Delegating.with(Delegating.assistant(email), Map.of("givenName", givenName, "familyName", familyName));
        String id = doctor.caller()
                .api()
                .post(Delegating.API, document)
                .json()
                .path("id")
                .asText();
        return of(guichet, id, email);
    }

    /** The invitation that was sent to that address. */
    static InvitedAssistant of(TestGuichet guichet, String id, String email) {
        return new InvitedAssistant(guichet, id, guichet.inbox().awaitTo(email, LIMIT));
    }

    String id() {
        return id;
    }

    Mail mail() {
        return mail;
    }

    URI link() {
        Matcher link = LINK.matcher(mail.text().orElseThrow());
        if (!link.find()) {
            throw new IllegalStateException("No link in the mail of an invitation");
        }
        guichet.sensitive().add("a token of an invitation", link.group().replaceAll(".*jeton=", ""));
        return URI.create(link.group());
    }
}
