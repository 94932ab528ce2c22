package fr.guichet.tests.establishment;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.tests.harness.Doctor;
import fr.guichet.tests.harness.Page;
import fr.guichet.tests.harness.TestAccount;
import java.net.URI;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** People who come by a file or by their number, on the pages of an establishment. Each test has people of its own. */
class PeopleAddedByReferentsTest extends ReferentAtThePages {

    @Test
    @Tag("EST-1")
    void aFileIsImportedLineByLineAndASecondTimeChangesNothing() {
        Person good = newPerson();
        String file = "nom;prenom;email\n" + good.family() + ";Hélène;" + good.email() + "\n;Sans nom;x@example.test\n";

        Page report = upload(file);
        Page again = upload(file);

        assertThat(report.find("#establishment-report"))
                .contains("Personnes ajoutées\u00a0: 1. Déjà présentes\u00a0: 0. Lignes refusées\u00a0: 1.");
        assertThat(report.find("#establishment-refused"))
                .hasValueSatisfying(lines -> assertThat(lines).contains("3", "Saisissez le nom."));
        assertThat(again.find("#establishment-report"))
                .contains("Personnes ajoutées\u00a0: 0. Déjà présentes\u00a0: 1. Lignes refusées\u00a0: 1.");
    }

    @Test
    void aFileThatIsNoFileOfPeopleIsRefusedAsAWhole() {
        Page refused = upload("colonne\nvaleur\n");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.find("#file-error"))
                .hasValueSatisfying(text -> assertThat(text).contains("Corrigez l’en-tête"));
    }

    @Test
    @Tag("DOS-5")
    void aProfessionalNamedByNumberIsAddedWithoutAWordOfWhetherTheyHaveAnAccount() {
        Doctor known = guichet.newDoctor();
        TestAccount account = guichet.accounts().connectedByCard(known);
        Doctor unknown = guichet.newDoctor();

        Page first = addByNumber(known.identifier());
        Page second = addByNumber(unknown.identifier());

        assertThat(first.find("#portal-said"))
                .isEqualTo(second.find("#portal-said"))
                .isPresent();
        Page invitations = guichet.callers()
                .byPassword(account)
                .browser()
                .open(URI.create(guichet.realm().issuer() + "/espace/etablissement/invitations"));
        Page accepted = invitations.click("Accepter");
        assertThat(accepted.find("#portal-said")).contains("Vous faites maintenant partie de l’établissement.");
    }
}
