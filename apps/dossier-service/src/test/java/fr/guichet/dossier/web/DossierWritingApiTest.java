package fr.guichet.dossier.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.dossier.testing.RunningService;
import fr.guichet.dossier.testing.TestGateway;
import fr.guichet.dossier.testing.TestHospital;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an application does with ANNE's token. Each test has dossiers of its own. */
class DossierWritingApiTest {

    private static TestGateway gateway;
    private static RunningService service;

    @BeforeAll
    static void start() {
        gateway = TestGateway.start();
        service = RunningService.start(gateway);
    }

    @AfterAll
    static void stop() {
        service.close();
        gateway.close();
    }

    @Test
    @Tag("DOS-1")
    void aSubmissionSentTwiceCreatesOneDossier() {
        String wanted =
                """
                {"family": "tnd", "submission": "%s",
                 "patient": {"surname": "Api", "firstName": "Léa", "postcode": "14000", "town": "Caen"}}"""
                        .formatted(UUID.randomUUID());
        HttpResponse<String> first = send("POST", "/api/dossiers", wanted);
        HttpResponse<String> second = send("POST", "/api/dossiers", wanted);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.body()).isEqualTo(first.body());
        String location = first.headers().firstValue("Location").orElseThrow();
        assertThat(send("GET", location, null).body()).isEqualTo(first.body());
        assertThat(json(first).get("patient").get("name").asString()).isEqualTo("API Léa");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | family",
                "{\"family\": \"autre\"} | family",
                "{\"family\": \"tnd\"} | patient.surname",
                "{\"family\": \"tnd\", \"patient\": {\"surname\": \"A1\", \"firstName\": \"B\", \"postcode\": \"14000\","
                        + " \"town\": \"C\"}} | patient.surname",
                "{\"family\": \"tnd\", \"patient\": {\"surname\": \"A\", \"firstName\": \"B\", \"postcode\": \"1\","
                        + " \"town\": \"C\"}} | patient.postcode"
            })
    @Tag("DOS-1")
    void aWrongDocumentIsAnsweredWithItsFirstWrongField(String document, String field) {
        HttpResponse<String> refused = send("POST", "/api/dossiers", document);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(json(refused).get("reason").asString()).isEqualTo("malformed");
        assertThat(json(refused).get("errors").get(0).get("field").asString()).isEqualTo(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "\"x\"", "{\"submission\": \"x\"}"})
    void whatIsNoDocumentIsAProblemThatRepeatsNothing(String document) {
        HttpResponse<String> refused = send("POST", "/api/dossiers", document);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(refused.body()).doesNotContain("JSON", "Exception");
    }

    @Test
    @Tag("DOS-3")
    void aDossierIsRefusedTakenBackAndAccepted() {
        String address = asked();

        assertThat(json(send("PUT", address + "/acceptance", "{\"accepted\": false}"))
                        .get("tab")
                        .asString())
                .isEqualTo("hors-patientele");
        HttpResponse<String> late = send("PUT", address + "/acceptance", "{\"accepted\": true}");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(json(late).get("reason").asString()).isEqualTo("answered_otherwise");
        assertThat(json(send("DELETE", address + "/refusal", null))
                        .get("acceptance")
                        .asString())
                .isEqualTo("awaited");
        assertThat(json(send("PUT", address + "/acceptance", "{\"accepted\": true}"))
                        .get("accepted")
                        .asBoolean())
                .isTrue();
        assertThat(send("PUT", address + "/acceptance", "{}").statusCode()).isEqualTo(400);
    }

    @Test
    @Tag("DOS-3")
    void aPartIsShutUntilItsDossierIsAcceptedAndWrittenByRevision() {
        String address = asked();
        String part = address + "/volets/medical";
        assertThat(json(send("GET", part, null)).get("reason").asString()).isEqualTo("closed");
        send("PUT", address + "/acceptance", "{\"accepted\": true}");

        assertThat(json(send("GET", part, null)).get("revision").asInt()).isZero();
        assertThat(json(send("PUT", part, "{\"text\": \"un\", \"revision\": 0}"))
                        .get("revision")
                        .asInt())
                .isEqualTo(1);
        HttpResponse<String> late = send("PUT", part, "{\"text\": \"deux\", \"revision\": 0}");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(json(late).get("reason").asString()).isEqualTo("written_meanwhile");
        assertThat(json(send("GET", part, null)).get("text").asString()).isEqualTo("un");
        assertThat(send("PUT", part, "{\"text\": \"trois\"}").statusCode()).isEqualTo(400);
        assertThat(send("GET", address + "/volets/autre", null).statusCode()).isEqualTo(404);
    }

    @Test
    @Tag("DOS-2")
    void aListIsAskedForByFamilyTabAndPage() {
        JsonNode page = json(send("GET", "/api/dossiers?family=sanitaire&tab=historises&page=2&size=15", null));

        assertThat(page.get("dossiers").size()).isEqualTo(7);
        assertThat(page.get("pages").asInt()).isEqualTo(2);
        assertThat(page.get("total").asInt()).isEqualTo(22);
        for (String wrong :
                new String[] {"tab=admis", "family=x", "family=tnd&tab=x", "page=0", "size=201", "page=x"}) {
            assertThat(send("GET", "/api/dossiers?" + wrong, null).statusCode())
                    .as(wrong)
                    .isEqualTo(400);
        }
    }

    @Test
    @Tag("DOS-1")
    @Tag("DOS-4")
    void countsAndTheSearchOfAPatientAreThoseOfThePages() {
        JsonNode elderly =
                json(send("GET", "/api/dossiers/counts", null)).get("families").get(0);
        assertThat(elderly.get("waiting").asInt()).isEqualTo(2);
        assertThat(elderly.get("tabs").get("admis").asInt()).isEqualTo(2);

        assertThat(json(send("POST", "/api/dossiers/search", "{\"firstName\": \"odette\"}"))
                        .get("total")
                        .asInt())
                .isEqualTo(2);
        assertThat(send("POST", "/api/dossiers/search", "{\"surname\": \" \"}").statusCode())
                .isEqualTo(400);
    }

    @Test
    @Tag("DOS-6")
    void whatIsDoneToSomeoneElsesDossierIsAnsweredAsIfItDidNotExist() {
        String other =
                "/api/dossiers/sanitaire/" + TestHospital.asks(gateway, service, TestGateway.VIRGINIE, "sanitaire");
        String nobody = "/api/dossiers/sanitaire/999999999";
        String[][] requests = {
            {"PUT", "/acceptance", "{\"accepted\": true}"},
            {"DELETE", "/refusal", null},
            {"POST", "/clarification", null},
            {"GET", "/volets/medical", null},
            {"PUT", "/volets/medical", "{\"text\": \"x\", \"revision\": 0}"},
            {"GET", "", null}
        };

        for (String[] request : requests) {
            HttpResponse<String> theirs = send(request[0], other + request[1], request[2]);
            HttpResponse<String> none = send(request[0], nobody + request[1], request[2]);

            assertThat(theirs.statusCode()).as(request[0] + request[1]).isEqualTo(404);
            assertThat(theirs.body().replace(other, "…")).isEqualTo(none.body().replace(nobody, "…"));
        }
    }

    private static String asked() {
        return "/api/dossiers/personnes-agees/"
                + TestHospital.asks(gateway, service, TestGateway.ANNE, "personnes-agees");
    }

    private static HttpResponse<String> send(String method, String path, String document) {
        return service.api(method, path, gateway.accessToken(claims -> claims), document);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
