package fr.guichet.tests.establishment;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.tests.harness.GatewayExtension;
import fr.guichet.tests.harness.TestGuichet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A file of people, imported by their référent. */
@ExtendWith(GatewayExtension.class)
class PeopleFileTest extends PeopleFileContract {

    private final TestGuichet guichet;

    PeopleFileTest(TestGuichet guichet) {
        this.guichet = guichet;
    }

    @Override
    TestGuichet guichet() {
        return guichet;
    }

    @Test
    @Tag("EST-1")
    void aNumberOfTheFileIsAProfessional() {
        Desk desk = Desk.open(guichet);

        assertThat(desk.imported("nom;prenom;numero\nMEDECIN;ANNE;"
                                + guichet.newDoctor().identifier() + "\n")
                        .path("created")
                        .asInt())
                .isEqualTo(1);
    }
}
