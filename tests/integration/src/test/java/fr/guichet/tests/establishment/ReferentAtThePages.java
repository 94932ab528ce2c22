package fr.guichet.tests.establishment;

import fr.guichet.tests.harness.Browser;
import fr.guichet.tests.harness.GatewayExtension;
import fr.guichet.tests.harness.Page;
import fr.guichet.tests.harness.TestEstablishment;
import fr.guichet.tests.harness.TestEstablishments.LoggedIn;
import fr.guichet.tests.harness.TestGuichet;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** A référent at the pages of an establishment of the test class's own. */
@ExtendWith(GatewayExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ReferentAtThePages {

    static final AtomicInteger PEOPLE = new AtomicInteger();

    TestGuichet guichet;
    TestEstablishment establishment;
    Browser browser;

    @BeforeAll
    void aReferentIsLoggedIn(TestGuichet running) {
        guichet = running;
        establishment = guichet.establishment();
        browser = loggedIn(establishment).browser();
    }

    LoggedIn loggedIn(TestEstablishment place) {
        return guichet.establishments().loggedInReferent(place);
    }

    Page addByNumber(String number) {
        Person person = newPerson();
        return open("/professionnel")
                .fill("family", person.family())
                .fill("given", "Hélène")
                .fill("number", number)
                .submit();
    }

    Page upload(String file) {
        return open("/import").attach("file", "personnes.csv", file).submit();
    }

    Page add(Person person) {
        return filled(person).submit();
    }

    Page filled(Person person) {
        return open("/nouveau")
                .fill("family", person.family())
                .fill("given", "Hélène")
                .fill("email", person.email());
    }

    Page search(String words) {
        return open("").fill("q", words).click("Rechercher");
    }

    Page open(String path) {
        return browser.open(address(path));
    }

    URI address(String path) {
        return espace(establishment, path);
    }

    URI espace(TestEstablishment place, String path) {
        return URI.create(guichet.realm().issuer() + "/espace/etablissement/" + place.finess() + path);
    }

    record Person(String family, String email) {}

    static Person newPerson() {
        int number = PEOPLE.incrementAndGet();
        return new Person("PERSONNE" + number, "personne-" + number + "@example.test");
    }
}
