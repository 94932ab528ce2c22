package fr.guichet.tests.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.tests.harness.ApiAnswer;
import fr.guichet.tests.harness.Caller;
import fr.guichet.tests.harness.Doctor;
import fr.guichet.tests.harness.GatewayExtension;
import fr.guichet.tests.harness.Page;
import fr.guichet.tests.harness.TestEstablishment;
import fr.guichet.tests.harness.TestGuichet;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody of an establishment, without a national identifier, at the real dossier service. */
@ExtendWith(GatewayExtension.class)
@Tag("DOS-5")
@Tag("DOS-6")
class EstablishmentAtTheDossiersTest {
    private final TestGuichet guichet;
    private final TestEstablishment establishment;
    private final Caller referent;

    EstablishmentAtTheDossiersTest(TestGuichet guichet) {
        this.guichet = guichet;
        this.establishment = guichet.establishment();
        this.referent = guichet.callers()
                .in(guichet.establishments().loggedInReferent(establishment).browser());
    }

    @Test
    void theirLoginLeadsToTheEstablishmentsSpace() {
        Page home =
                referent.browser().open(guichet.dossierService().resolve("/")).click("Se connecter");

        assertThat(home.address())
                .isEqualTo(guichet.dossierService().resolve("/etablissements/" + establishment.finess()));
        assertThat(home.heading()).isEqualTo("Les dossiers de l’établissement");
    }

    @Test
    void theyCreateDossiersOfTheEstablishmentAndOfNoOther() {
        Doctor doctor = guichet.newDoctor();
        String space = "/api/etablissements/" + establishment.finess() + "/dossiers";
        ApiAnswer created = referent.dossiers()
                .post(
                        space,
                        Map.of(
                                "family",
                                "sanitaire",
                                "attendingDoctor",
                                doctor.identifier(),
                                "patient",
                                Map.of("surname", "ESSAI", "firstName", "Renée", "postcode", "14000", "town", "CAEN")));
        assertThat(created.status()).isEqualTo(201);
        assertThat(referent.dossiers().get(space).json().path("dossiers")).hasSize(1);

        assertReason(referent.dossiers().get("/api/dossiers"), 403, "no_own_space");
        TestEstablishment other = guichet.establishment();
        assertReason(
                referent.dossiers().get("/api/etablissements/" + other.finess() + "/dossiers"), 404, "unknown_space");
    }

    private static void assertReason(ApiAnswer answer, int status, String reason) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().path("reason").asText()).isEqualTo(reason);
    }
}
