package fr.guichet.tests.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import fr.guichet.simulator.inbox.Mail;
import fr.guichet.tests.harness.ApiAnswer;
import fr.guichet.tests.harness.Assistant;
import fr.guichet.tests.harness.Caller;
import fr.guichet.tests.harness.Page;
import fr.guichet.tests.harness.TestGuichet;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** The delegations of one doctor, made as people make them. Each is told by its id. */
final class Delegated {
    private static final String API = "/delegations";
    private static final Duration MAIL_WITHIN = Duration.ofSeconds(20);
    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    private final TestGuichet guichet;
    private final Caller doctor;

    Delegated(TestGuichet guichet, Caller doctor) {
        this.guichet = guichet;
        this.doctor = doctor;
    }

    /** To a colleague, for ten days, that many days from now. */
    String toColleague(String identifier, int daysUntil) {
        return id(doctor.api().post(API, Requests.colleague(identifier, daysUntil)));
    }

    /** To an assistant, who has an account and accepts by card. */
    String toAssistant(Assistant assistant, String dossiers, String medical, String autonomy) {
        String email = "table-assistant-" + ADDRESSES.incrementAndGet() + "@example.test";
        Map<String, String> rights = Map.of("dossiers", dossiers, "medical", medical, "autonomy", autonomy);
        String id = id(
                doctor.api().post(API, Requests.assistant(assistant.givenName(), assistant.surname(), email, rights)));
        accept(assistant, guichet.inbox().awaitTo(email, MAIL_WITHIN));
        return id;
    }

    void end(String id) {
        ApiAnswer answer = doctor.api().post(API + "/" + id + "/end");
        if (answer.status() != 200) {
            throw new IllegalStateException("A delegation was not ended: " + answer);
        }
    }

    private void accept(Assistant assistant, Mail mail) {
        URI link = mail.links().stream()
                .filter(each -> each.getPath().endsWith("/espace/invitation"))
                .findFirst()
                .orElseThrow();
        guichet.sensitive().add("a token of an invitation", link.getQuery().replaceFirst(".*jeton=", ""));
        Page consent = guichet.browserWith(guichet.pki().issue(assistant.card()))
                .open(link)
                .click("#social-cps");
        if (consent.find("#invitation-other-name").isPresent()) {
            consent.tick("memePersonne");
        }
        Page done = consent.click("#portal-submit");
        if (done.find("#invitation-done").isEmpty()) {
            throw new IllegalStateException("The invitation was not accepted: " + done);
        }
    }

    private static String id(ApiAnswer given) {
        JsonNode id = given.json().path("id");
        if (given.status() != 201 || id.isMissingNode()) {
            throw new IllegalStateException("A delegation was not given: " + given);
        }
        return id.asText();
    }
}
