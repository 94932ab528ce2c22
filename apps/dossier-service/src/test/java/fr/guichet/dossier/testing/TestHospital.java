package fr.guichet.dossier.testing;

import com.nimbusds.jwt.JWTClaimsSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The hospital of the demonstration and one of its people, who has no number of their own and no other space. */
public final class TestHospital {

    public static final String FINESS = "140000126";
    public static final String PATH = "/etablissements/" + FINESS;
    public static final String API = "/api/etablissements/" + FINESS;
    public static final String NAME = "CH de démonstration";

    private TestHospital() {}

    /** What makes a token or a login one of the hospital's people. */
    public static UnaryOperator<JWTClaimsSet.Builder> clerk() {
        return claims -> claims.subject("clerk-of-the-hospital")
                .claim("SubjectNameID", null)
                .claim("given_name", "Camille")
                .claim("family_name", "Accueil")
                .claim(
                        "spaces",
                        List.of(Map.of("kind", "establishment", "finess", FINESS, "name", NAME, "referent", false)));
    }

    /** A new dossier that the hospital asks a doctor to accept; its number, as in addresses. */
    public static String asks(TestGateway gateway, RunningService service, String doctor, String family) {
        var answer = service.api(
                "POST",
                API + "/dossiers",
                gateway.accessToken(clerk()),
                """
                {"family": "%s", "attendingDoctor": "%s", "submission": "%s",
                 "patient": {"surname": "Nouveau", "firstName": "Patient", "postcode": "14000", "town": "Caen"}}"""
                        .formatted(family, doctor, UUID.randomUUID()));
        JsonNode created = JsonMapper.shared().readTree(answer.body());
        return created.get("number").asString().replaceAll("[^0-9]", "");
    }
}
