package fr.guichet.tests.matrix;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.guichet.tests.harness.ApiAnswer;
import fr.guichet.tests.harness.TestGuichet;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** A good request of each route. Where one changes something, it is the caller's alone, or as it was already. */
final class Requests {
    /** The rights of the colleague, whom the doctor authorises to the same again. */
    static final Map<String, String> COLLEAGUES_RIGHTS =
            Map.of("dossiers", "write", "medical", "write", "autonomy", "none");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");
    private static final Body WRITTEN = Body.json(Map.of("text", "Sans changement.", "revision", 0));
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    private final TestGuichet guichet;
    private final String attendingDoctor;
    private final String anyAccount;

    /**
     * @param attendingDoctor national identifier of the doctor, for an establishment's dossiers
     * @param anyAccount that the introspection is asked about
     */
    Requests(TestGuichet guichet, String attendingDoctor, String anyAccount) {
        this.guichet = guichet;
        this.attendingDoctor = attendingDoctor;
        this.anyAccount = anyAccount;
    }

    ApiAnswer send(Route route, Party party) {
        return send(route, party, party.targets());
    }

    /** For other things than the caller's. */
    ApiAnswer send(Route route, Party party, Targets targets) {
        String path = targets.on(route);
        return body(route)
                .map(body -> party.api(route).send(route.method(), path, body.type(), body.text()))
                .orElseGet(() -> party.api(route).send(route.method(), path));
    }

    private Optional<Body> body(Route route) {
        return switch (route.inAnySpace()) {
            case "POST /establishments/{finess}/people" -> Optional.of(Body.json(person()));
            case "POST /establishments/{finess}/imports" -> Optional.of(new Body("text/csv", file()));
            case "POST /delegations" ->
                Optional.of(Body.json(colleague(guichet.newDoctor().identifier(), 0)));
            case "PATCH /delegations/{id}" -> Optional.of(Body.json(Map.of("rights", COLLEAGUES_RIGHTS)));
            case "POST /delegations/introspect" ->
                Optional.of(new Body("application/x-www-form-urlencoded", "sub=" + anyAccount));
            case "POST /dossiers" -> Optional.of(Body.json(dossier(attendingDoctor)));
            case "POST /dossiers/search" -> Optional.of(Body.json(Map.of("surname", "ESSAI")));
            case "PUT /dossiers/{family}/{serial}/acceptance" -> Optional.of(Body.json(Map.of("accepted", true)));
            case "PUT /dossiers/{family}/{serial}/volets/medical", "PUT /dossiers/{family}/{serial}/volets/autonomie" ->
                Optional.of(WRITTEN);
            default -> Optional.empty();
        };
    }

    /** Somebody nobody has seen. */
    static Map<String, Object> person() {
        int number = PEOPLE.incrementAndGet();
        return Map.of("family", "TABLE" + number, "given", "Ali", "email", "table-" + number + "@example.test");
    }

    private static String file() {
        Map<String, Object> person = person();
        return "nom;prenom;email\n" + person.get("family") + ";" + person.get("given") + ";" + person.get("email")
                + "\n";
    }

    /** @param daysUntil it begins */
    static Map<String, Object> colleague(String identifier, int daysUntil) {
        LocalDate from = LocalDate.now(ZONE).plusDays(daysUntil);
        return Map.of(
                "kind",
                "colleague",
                "familyName",
                "Confrère",
                "givenName",
                "Camille",
                "identifier",
                identifier,
                "rights",
                COLLEAGUES_RIGHTS,
                "from",
                from.toString(),
                "until",
                from.plusDays(10).toString());
    }

    static Map<String, Object> assistant(
            String givenName, String familyName, String email, Map<String, String> rights) {
        return Map.of(
                "kind", "assistant",
                "familyName", familyName,
                "givenName", givenName,
                "email", email,
                "rights", rights);
    }

    /** @param attendingDoctor national identifier; not read in a doctor's space */
    static Map<String, Object> dossier(String attendingDoctor) {
        return Map.of(
                "family",
                "sanitaire",
                "submission",
                UUID.randomUUID().toString(),
                "attendingDoctor",
                attendingDoctor,
                "patient",
                Map.of("surname", "ESSAI", "firstName", "Renée", "postcode", "14000", "town", "CAEN"));
    }

    private record Body(String type, String text) {

        static Body json(Object document) {
            try {
                return new Body("application/json", JSON.writeValueAsString(document));
            } catch (JsonProcessingException e) {
                throw new IllegalArgumentException("Not to be written as JSON", e);
            }
        }
    }
}
