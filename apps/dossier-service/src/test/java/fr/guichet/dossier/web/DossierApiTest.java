package fr.guichet.dossier.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import fr.guichet.dossier.testing.RunningService;
import fr.guichet.dossier.testing.TestGateway;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the API gives to who is believed: their own dossiers. */
@Tag("DOS-6")
class DossierApiTest {

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
    void aDoctorsTokenOpensTheDoctorsDossiersAlone() {
        JsonNode dossiers =
                json(service.api("/api/dossiers", token(claims -> claims))).get("dossiers");

        assertThat(dossiers.size()).isEqualTo(38);
        assertThat(dossiers.findValuesAsString("number")).contains("ga 43009190", "s 2031400", "tnd 1200345");
        assertThat(dossiers.findValuesAsString("number")).doesNotContain("ga 43914215");
    }

    @Test
    void aDossierHasItsNumberPatientReferentActionAcceptanceAndStatus() {
        JsonNode dossier = json(service.api("/api/dossiers/sanitaire/2031400", token(claims -> claims)));

        assertThat(dossier.get("number").asString()).isEqualTo("s 2031400");
        assertThat(dossier.get("patient").get("name").asString()).isEqualTo("AUVRAY Josette");
        assertThat(dossier.get("referent").asString()).isEqualTo("CH de démonstration — Médecine");
        assertThat(dossier.get("requiredAction").asString()).isEqualTo("accept");
        assertThat(dossier.get("accepted").asBoolean()).isFalse();
        assertThat(dossier.get("status").asString()).isEqualTo("awaiting-answer");
    }

    @Test
    void aColleaguesDossierAnswersExactlyAsOneThatDoesNotExist() {
        String token = token(claims -> claims);
        HttpResponse<String> ofVirginie = service.api("/api/dossiers/personnes-agees/43914215", token);
        HttpResponse<String> ofNobody = service.api("/api/dossiers/personnes-agees/43914216", token);

        assertThat(ofVirginie.statusCode()).isEqualTo(404);
        assertThat(ofVirginie.body().replace("43914215", "…"))
                .isEqualTo(ofNobody.body().replace("43914216", "…"));
    }

    @Test
    void aProfessionalWithoutDossiersGetsAnEmptyList() {
        String nurse = token(claims -> claims.claim("SubjectNameID", "00B6087510"));

        assertThat(json(service.api("/api/dossiers", nurse)).get("dossiers").size())
                .isZero();
    }

    @Test
    void theApiHasNoOtherMethodAndAnswersUnknownPathsAsProblems() {
        HttpResponse<String> delete = service.send(HttpRequest.newBuilder(URI.create(service.url("/api/dossiers")))
                .header("Authorization", "Bearer " + token(claims -> claims))
                .DELETE()
                .build());
        HttpResponse<String> unknown = service.api("/api/patients", token(claims -> claims));

        assertThat(delete.statusCode()).isEqualTo(405);
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(unknown.body()).doesNotContain("Exception", "trace");
    }

    private static String token(UnaryOperator<JWTClaimsSet.Builder> change) {
        return gateway.accessToken(change);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
