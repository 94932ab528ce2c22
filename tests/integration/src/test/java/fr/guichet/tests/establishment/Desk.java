package fr.guichet.tests.establishment;

import com.fasterxml.jackson.databind.JsonNode;
import fr.guichet.simulator.inbox.Mail;
import fr.guichet.tests.harness.ApiAnswer;
import fr.guichet.tests.harness.Caller;
import fr.guichet.tests.harness.TestAccount;
import fr.guichet.tests.harness.TestEstablishment;
import fr.guichet.tests.harness.TestEstablishments;
import fr.guichet.tests.harness.TestGuichet;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** What a référent does through the HTTP API, in an establishment of its own. */
final class Desk {

    static final Duration MAIL_WITHIN = Duration.ofSeconds(20);

    private static final AtomicInteger PEOPLE = new AtomicInteger();

    private final TestGuichet guichet;
    private final TestEstablishment establishment;
    private final TestAccount referent;
    private final Caller caller;

    private Desk(TestGuichet guichet, TestEstablishment establishment) {
        this.guichet = guichet;
        this.establishment = establishment;
        TestEstablishments.LoggedIn loggedIn = guichet.establishments().loggedInReferent(establishment);
        this.referent = loggedIn.account();
        this.caller = guichet.callers().in(loggedIn.browser());
    }

    /** A new establishment with a new référent, who is logged in. */
    static Desk open(TestGuichet guichet) {
        return new Desk(guichet, guichet.establishment());
    }

    TestEstablishment establishment() {
        return establishment;
    }

    TestAccount referent() {
        return referent;
    }

    Caller caller() {
        return caller;
    }

    /** A person of their own names and address. */
    static Map<String, Object> newcomer(String family, String given) {
        Map<String, Object> person = new HashMap<>();
        person.put("family", family);
        person.put("given", given);
        person.put("email", "staff-" + PEOPLE.incrementAndGet() + "@example.test");
        return person;
    }

    ApiAnswer add(Map<String, Object> person) {
        return caller.api().post(path(), person);
    }

    /** Adds somebody who has to be taken; the person as the API gives them. */
    JsonNode added(Map<String, Object> person) {
        ApiAnswer answer = add(person);
        if (answer.status() != 201) {
            throw new IllegalStateException("The person was not added: " + answer);
        }
        return answer.json();
    }

    /** Adds somebody who then opens the mail, chooses a password and logs in once. */
    Member working(String family) {
        Map<String, Object> person = newcomer(family, "Camille");
        String id = added(person).path("id").asText();
        String email = (String) person.get("email");
        TestAccount account = guichet.establishments().accept(mail(email), email);
        return new Member(
                id, account, guichet.callers().in(guichet.establishments().loginOnce(account)));
    }

    /**
     * Somebody who works here.
     *
     * @param id of the membership
     * @param account with its password
     * @param caller logged in
     */
    record Member(String id, TestAccount account, Caller caller) {}

    /** The mail of an invitation, as soon as it is here. */
    Mail mail(String email) {
        return mail(email, mail -> true);
    }

    Mail mail(String email, Predicate<Mail> wanted) {
        return guichet.inbox().awaitTo(email, mail -> !mail.links().isEmpty() && wanted.test(mail), MAIL_WITHIN);
    }

    JsonNode person(String id) {
        return caller.api().get(path() + "/" + id).json();
    }

    List<String> found(String text) {
        return caller.api()
                .get(path() + "?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8))
                .json()
                .path("people")
                .findValuesAsText("id");
    }

    ApiAnswer invite(String id) {
        return caller.api().post(path() + "/" + id + "/invitation");
    }

    ApiAnswer disable(String id) {
        return caller.api().put(path() + "/" + id + "/disablement");
    }

    ApiAnswer enable(String id) {
        return caller.api().delete(path() + "/" + id + "/disablement");
    }

    ApiAnswer nameReferent(String id) {
        return caller.api().put(path() + "/" + id + "/referent");
    }

    ApiAnswer withdrawReferent(String id) {
        return caller.api().delete(path() + "/" + id + "/referent");
    }

    ApiAnswer handOver(String id) {
        return caller.api().post(path() + "/" + id + "/handover");
    }

    /** Imports a file; the report. */
    JsonNode imported(String csv) {
        ApiAnswer answer = caller.api().post("/establishments/" + establishment.finess() + "/imports", "text/csv", csv);
        if (answer.status() != 200) {
            throw new IllegalStateException("The file was not imported: " + answer);
        }
        return answer.json();
    }

    /** Of the people, at the API. */
    String path() {
        return "/establishments/" + establishment.finess() + "/people";
    }
}
