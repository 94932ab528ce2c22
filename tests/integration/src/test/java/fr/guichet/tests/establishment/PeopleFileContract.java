package fr.guichet.tests.establishment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.guichet.tests.harness.TestGuichet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** On every database. */
abstract class PeopleFileContract {

    abstract TestGuichet guichet();

    @Test
    @Tag("EST-1")
    void badLinesAreReportedAndASecondImportChangesNothing() {
        Desk desk = Desk.open(guichet());
        String address = "file-" + desk.establishment().finess().toLowerCase() + "@example.test";
        String file = "\uFEFFNom;Prénom;E-mail;Référent\r\nLevé;Zoé;" + address + ";non\r\nSeul;;;\r\ntrop court\r\n"
                + "Été;Élise;deux-" + address + ";oui\r\n";

        JsonNode first = desk.imported(file);

        assertThat(first.path("created").asInt()).isEqualTo(2);
        assertThat(first.path("refused").asInt()).isEqualTo(2);
        JsonNode lines = first.path("lines");
        assertThat(lines.findValuesAsText("line")).containsExactly("2", "3", "4", "5");
        assertThat(lines.path(1).path("problems").findValuesAsText("code")).containsExactly("missing", "missing");
        assertThat(lines.path(2).path("problems").findValuesAsText("code")).containsExactly("columns");
        assertThat(desk.mail(address).subject()).isEqualTo("Votre compte vient d’être créé");
        assertThat(desk.mail("deux-" + address).subject()).isEqualTo("Votre compte vient d’être créé");

        JsonNode second = desk.imported(file);

        assertThat(second.path("created").asInt()).isZero();
        assertThat(second.path("unchanged").asInt()).isEqualTo(2);
        assertThat(desk.found("zoe leve")).hasSize(1);
        assertThat(guichet().inbox().mails().stream()
                        .filter(mail -> mail.recipients().contains(address)))
                .hasSize(1);
    }
}
