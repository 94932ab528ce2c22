package fr.guichet.dossier.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.dossier.testing.RunningService;
import fr.guichet.dossier.testing.TestGateway;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Dossiers and ended logins of the schema before tabs, parts and the trail (version 3): the service starts on them, with the
 * schema of today, and they are all still there. Every test fills a database of its own.
 */
abstract class SchemaUpgradeContract {
    private static final String BEFORE = "3";

    private static final List<String> ROWS = List.of(
            dossier(
                    "'ELDERLY_CARE', 41000001, 'LEFÈVRE Élodie', 'STRUCTURE', 'CLIC du Bessin', null, true, 'SENT', null"),
            dossier(
                    "'ELDERLY_CARE', 41000002, 'HAMELIN Roger', 'STRUCTURE', 'CLIC du Bessin', 'ACCEPT', false, 'NOT_SENT',"
                            + " null"),
            dossier(
                    "'MEDICAL_CARE', 50000001, 'D’ŒUVRE Anne-Marie', 'DOCTOR', null, null, true, 'DRAFT', 'key-of-a-form'"),
            dossier(
                    "'NEURODEVELOPMENT', 1200001, 'TESNIERE Léo', 'PATIENT', null, 'CLARIFY', true, 'AWAITING_ANSWER', null"),
            "insert into ended_login (token_id, gateway_session, subject, ended_at)"
                    + " values ('token-1', 'session-1', null, current_timestamp)");

    /** A database of JDBC, empty. */
    abstract String newDatabase() throws SQLException;

    abstract String user();

    private static String dossier(String values) {
        return "insert into dossier (family, serial, patient_name, referent_kind, referent_structure, required_action,"
                + " accepted, status, creation_key, attending_doctor, patient_postcode, patient_town) values (" + values
                + ", '" + TestGateway.ANNE + "', '14000', 'CAEN')";
    }

    @Test
    @Tag("DOS-1")
    void everyDossierIsStillItsDoctors() throws SQLException {
        String url = filledByTheVersionBefore();
        try (TestGateway gateway = TestGateway.start();
                RunningService service = start(gateway, url)) {
            JsonNode dossiers =
                    json(service.api("/api/dossiers", token(gateway))).get("dossiers");

            assertThat(dossiers.findValuesAsString("number"))
                    .containsExactlyInAnyOrder("ga 41000001", "ga 41000002", "s 50000001", "tnd 1200001");
            assertThat(dossiers.findValuesAsString("name"))
                    .containsExactlyInAnyOrder("LEFÈVRE Élodie", "HAMELIN Roger", "D’ŒUVRE Anne-Marie", "TESNIERE Léo");
        }
    }

    @Test
    @Tag("DOS-3")
    void whatWaitedForAnAnswerStillWaitsAndWhatWasAcceptedStillIs() throws SQLException {
        String url = filledByTheVersionBefore();
        try (TestGateway gateway = TestGateway.start();
                RunningService service = start(gateway, url)) {
            JsonNode waiting = json(service.api("/api/dossiers/personnes-agees/41000002", token(gateway)));
            JsonNode accepted = json(service.api("/api/dossiers/personnes-agees/41000001", token(gateway)));

            assertThat(waiting.get("requiredAction").asString()).isEqualTo("accept");
            assertThat(waiting.get("accepted").asBoolean()).isFalse();
            assertThat(accepted.get("accepted").asBoolean()).isTrue();
        }
    }

    @Test
    @Tag("DOS-4")
    void aPatientOfBeforeIsFoundWithoutAccentsOrLigatures() throws SQLException {
        String url = filledByTheVersionBefore();
        try (TestGateway gateway = TestGateway.start();
                RunningService service = start(gateway, url)) {
            for (String surname : List.of("lefevre", "OEUVRE", "tesniere")) {
                HttpResponse<String> found =
                        service.send(HttpRequest.newBuilder(URI.create(service.url("/api/dossiers/search")))
                                .header("Authorization", "Bearer " + token(gateway))
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString("{\"surname\":\"" + surname + "\"}"))
                                .build());

                assertThat(json(found).get("total").asInt()).as(surname).isEqualTo(1);
            }
        }
    }

    @Test
    void aFormThatWasSentOnceIsKnownAndSoIsALoginThatEnded() throws SQLException {
        String url = filledByTheVersionBefore();
        try (TestGateway gateway = TestGateway.start();
                RunningService service = start(gateway, url)) {
            assertThat(service.get("/actuator/health").statusCode()).isEqualTo(200);
            assertThat(column(url, "select creation_key from dossier where serial = 50000001"))
                    .containsExactly("key-of-a-form");
            assertThat(column(url, "select gateway_session from ended_login")).containsExactly("session-1");
        }
    }

    private String filledByTheVersionBefore() throws SQLException {
        String url = newDatabase();
        Flyway.configure()
                .dataSource(url, user(), "")
                .locations("classpath:db/migration")
                .target(BEFORE)
                .load()
                .migrate();
        try (Connection connection = DriverManager.getConnection(url, user(), "");
                Statement statement = connection.createStatement()) {
            for (String row : ROWS) {
                statement.execute(row);
            }
        }
        return url;
    }

    /** As in production: without the fictional dossiers. */
    private RunningService start(TestGateway gateway, String url) {
        return RunningService.start(
                gateway,
                "spring.datasource.url=" + url,
                "spring.datasource.username=" + user(),
                "spring.flyway.locations=classpath:db/migration");
    }

    List<String> column(String url, String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url, user(), "");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    private static String token(TestGateway gateway) {
        return gateway.accessToken(claims -> claims);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
