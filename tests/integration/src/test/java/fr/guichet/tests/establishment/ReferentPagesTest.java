package fr.guichet.tests.establishment;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.tests.harness.Browser;
import fr.guichet.tests.harness.Caller;
import fr.guichet.tests.harness.Page;
import fr.guichet.tests.harness.TestEstablishment;
import fr.guichet.tests.harness.TestEstablishments.LoggedIn;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a référent does on the pages of their establishment (EST-1, EST-4, EST-5). Each test has people of its own. */
class ReferentPagesTest extends ReferentAtThePages {

    private static final Duration MAIL_WITHIN = Duration.ofSeconds(20);

    @Test
    @Tag("EST-1")
    void aReferentComesToTheListOfTheirPeople() {
        TestEstablishment place = guichet.establishment();

        Page list = loggedIn(place).browser().open(espace(place, ""));

        assertThat(list.status()).isEqualTo(200);
        assertThat(list.heading()).isEqualTo(place.name());
        assertThat(list.find("#establishment-people"))
                .hasValueSatisfying(people -> assertThat(people).contains("Camille", "référent", "Actif"));
    }

    @Test
    @Tag("EST-1")
    @Tag("EST-2")
    void aReferentAddsSomebodyWhoIsWrittenTo() {
        Person person = newPerson();

        Page list = add(person);

        assertThat(list.find("#portal-said")).contains("La personne est ajoutée et invitée.");
        assertThat(search(person.email()).find("#establishment-people"))
                .hasValueSatisfying(people -> assertThat(people).contains(person.family()));
        guichet.inbox().awaitTo(person.email(), mail -> !mail.links().isEmpty(), MAIL_WITHIN);
    }

    @Test
    void whatIsWrongIsSaidAboveTheFormAndAtItsField() {
        Page form = open("/nouveau")
                .fill("family", "")
                .fill("given", "Zoé")
                .fill("email", "nobody")
                .submit();

        assertThat(form.status()).isEqualTo(400);
        assertThat(form.find("#portal-problems"))
                .hasValueSatisfying(text -> assertThat(text).contains("Saisissez le nom.", "adresse e-mail complète"));
        assertThat(form.find("#family-error")).contains("Saisissez le nom.");
        assertThat(form.valueOf("given")).isEqualTo("Zoé");
    }

    @Test
    void aFormWithoutItsMarkChangesNothing() {
        Person person = newPerson();

        Page refused = filled(person).tamper("formToken", "forged").submit();

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.heading()).isEqualTo("Ce formulaire n’est plus valable");
        assertThat(search(person.family()).find("#establishment-count")).contains("Aucune personne");
    }

    @Test
    void aFormWithTheMarkOfAnotherLoginChangesNothing() {
        Person person = newPerson();
        Browser others = loggedIn(establishment).browser();
        String mark = others.open(address("/nouveau")).hidden("formToken");

        Page refused = filled(person).tamper("formToken", mark).submit();

        assertThat(refused.status()).isEqualTo(403);
        assertThat(search(person.family()).find("#establishment-count")).contains("Aucune personne");
    }

    @Test
    @Tag("EST-5")
    void aReferentHasNoPageOfAnotherEstablishmentNorOfItsPeople() {
        TestEstablishment other = guichet.establishment();
        Caller theirs = guichet.callers().in(loggedIn(other).browser());
        String id = theirs.api()
                .get("/establishments/" + other.finess() + "/people")
                .json()
                .at("/people/0/id")
                .asText();

        Page list = browser.open(espace(other, ""));
        Page theirPerson = browser.open(espace(other, "/personnes/" + id));
        Page withOwnAddress = open("/personnes/" + id);

        assertThat(id).isNotBlank();
        assertThat(list.status()).isEqualTo(404);
        assertThat(theirPerson.status()).isEqualTo(404);
        assertThat(withOwnAddress.status()).isEqualTo(404);
    }

    @Test
    void peopleAreFoundWithoutAccentsAndInEitherCaseByNameUserNameOrAddress() {
        Person person = newPerson();
        add(person);

        assertThat(search("helene " + person.family().toLowerCase()).shows(person.family()))
                .isTrue();
        assertThat(search(person.email()).shows(person.family())).isTrue();
        assertThat(search("helene_" + person.family().toLowerCase()).shows(person.family()))
                .isTrue();
        assertThat(open("?q=" + person.family() + "&state=disabled").find("#establishment-count"))
                .contains("Aucune personne");
    }

    @Test
    void aListOfMoreThanAPageIsPagedWithItsSearch() {
        StringBuilder file = new StringBuilder("nom;prenom;email\n");
        String family = "PAGE" + PEOPLE.incrementAndGet() + "X";
        for (int number = 0; number < 21; number++) {
            file.append(family).append(";Ali;").append(family).append(number).append("@example.test\n");
        }
        upload(file.toString());

        Page first = search(family);
        Page second = first.click("#portal-next");

        assertThat(first.find("#establishment-count")).contains("21 personnes");
        assertThat(second.find("#establishment-count")).contains("21 personnes");
        assertThat(second.offers("#portal-next")).isFalse();
        assertThat(second.click("#portal-previous").offers("#portal-next")).isTrue();
    }

    @Test
    @Tag("EST-1")
    void somebodyIsInvitedAgain() {
        Person person = newPerson();
        add(person);

        Page detail = search(person.email()).click(person.family()).click("#establishment-invite");

        assertThat(detail.find("#portal-said"))
                .hasValueSatisfying(said -> assertThat(said).contains("Les liens précédents ne fonctionnent plus"));
    }

    @Test
    @Tag("EST-5")
    void whoLeavesIsAskedAboutAndThenDisabledAtOnce() {
        LoggedIn leaving = loggedIn(establishment);
        Caller there = guichet.callers().in(leaving.browser());
        assertThat(there.api().get("/establishments").status()).isEqualTo(200);

        Page question = search(leaving.account().email()).click("Camille").click("#establishment-disable");
        assertThat(question.shows("Ses connexions prennent fin immédiatement")).isTrue();
        Page detail = question.submit();

        assertThat(detail.find("#establishment-state")).contains("Désactivé");
        assertThat(there.api().get("/establishments").status()).isEqualTo(401);
        assertThat(detail.click("#establishment-enable").find("#establishment-state"))
                .contains("Actif");
    }

    @Test
    @Tag("EST-5")
    void nobodyDisablesThemselves() {
        LoggedIn referent = loggedIn(establishment);

        Page own = referent.browser()
                .open(address("?q=" + referent.account().email()))
                .click("Camille");

        assertThat(own.find("#establishment-oneself")).isPresent();
        assertThat(own.offers("#establishment-disable")).isFalse();
    }

    @Test
    void theRoleIsHandedOverAndThePageIsClosed() {
        TestEstablishment place = guichet.establishment();
        LoggedIn staying = loggedIn(place);
        Browser theirs = loggedIn(place).browser();

        Page after = theirs.open(espace(place, "?q=" + staying.account().email()))
                .click("Camille")
                .click("#establishment-hand-over")
                .submit();

        assertThat(after.find("#portal-said")).contains("Votre rôle de référent est transmis.");
        assertThat(theirs.open(espace(place, "")).status()).isEqualTo(404);
        assertThat(staying.browser().open(espace(place, "")).status()).isEqualTo(200);
    }

    @Test
    void whoIsNoReferentIsToldWhomToAsk() {
        Caller doctor = guichet.callers().byPassword(guichet.connectedDoctor());

        Page page = doctor.browser().open(URI.create(guichet.realm().issuer() + "/espace/etablissement"));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.find("#establishment-none")).contains("Vous n’êtes rattaché à aucun établissement.");
        assertThat(page.find("#establishment-ask"))
                .hasValueSatisfying(text -> assertThat(text).contains("adressez-vous à l’un d’eux"));
    }

    @Test
    @Tag("EST-4")
    void thePageSaysWhomToAskInTheRegion() {
        TestEstablishment place = guichet.establishments().create("Île-de-France");
        Page list = loggedIn(place).browser().open(espace(place, ""));

        assertThat(list.target("Contacter le support de ma région")).hasScheme("mailto");
    }
}
