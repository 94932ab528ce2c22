package fr.guichet.tests.establishment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import fr.guichet.local.AdminApi;
import fr.guichet.tests.harness.GatewayExtension;
import fr.guichet.tests.harness.TestGuichet;
import fr.guichet.tests.harness.TestRealm;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(GatewayExtension.class)
class OperatorFileTest {

    private static final String HEADER = "finess;nom;region;referent_nom;referent_prenom;referent_email\n";

    private final TestGuichet guichet;
    private final TestRealm realm;

    OperatorFileTest(TestGuichet guichet, TestRealm realm) {
        this.guichet = guichet;
        this.realm = realm;
    }

    @Test
    @Tag("EST-1")
    void theSameFileASecondTimeChangesNothing() {
        String file = HEADER + "2T0000001;Clinique;Normandie;Operee;Ada;operator-1@example.test\n";

        assertThat(line(send(file), 0)).isEqualTo("created created");
        guichet.inbox().awaitTo("operator-1@example.test", Desk.MAIL_WITHIN);
        assertThat(line(send(file), 0)).isEqualTo("unchanged unchanged");
        assertThat(line(send(file.replace("Clinique", "Hôpital")), 0)).isEqualTo("changed unchanged");
        assertThat(guichet.inbox().mails().stream()
                        .filter(mail -> mail.recipients().contains("operator-1@example.test")))
                .hasSize(1);
    }

    @Test
    void aBadLineIsReportedAndTheGoodOnesAreTaken() {
        JsonNode report = send(HEADER + "140000124;Faux;Normandie;;;\nnichts\n2T0000002;Bon;Normandie;;;\n"
                + "2T0000003;Sans adresse;Normandie;Nom;Prenom;\n");

        assertThat(report.path("refused").asInt()).isEqualTo(3);
        assertThat(report.path("lines").path(0).path("problems").path(0).asText())
                .isEqualTo("finess: invalid");
        assertThat(report.path("lines").path(1).path("problems").path(0).asText())
                .isEqualTo("columns");
        assertThat(line(report, 2)).isEqualTo("created ");
        assertThat(report.path("lines").path(3).path("problems").path(0).asText())
                .isEqualTo("referent_email: missing");
    }

    @Test
    void aFileWithoutItsColumnsIsRefused() {
        assertThatThrownBy(() -> send("finess;nom\n2T0000004;Sans région\n"))
                .isInstanceOfSatisfying(AdminApi.RefusedException.class, refused -> assertThat(refused.status())
                        .isEqualTo(400));
    }

    @Test
    @Tag("EST-5")
    void nobodyButAnAdministratorIsHeard() throws Exception {
        Desk desk = Desk.open(guichet);
        URI address = guichet.loginHost().resolve("/admin/realms/" + realm.name() + "/establishments");
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + desk.caller().tokens().accessToken())
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofString(HEADER + "2T0000005;Intrus;Normandie;;;\n"))
                .build();

        HttpResponse<Void> answer = HttpClient.newHttpClient().send(request, BodyHandlers.discarding());

        assertThat(answer.statusCode()).isIn(401, 403);
    }

    private JsonNode send(String file) {
        return guichet.admin().post(realm.name() + "/establishments", "text/csv", file);
    }

    private static String line(JsonNode report, int index) {
        JsonNode line = report.path("lines").path(index);
        return line.path("establishment").asText() + " " + line.path("referent").asText();
    }
}
