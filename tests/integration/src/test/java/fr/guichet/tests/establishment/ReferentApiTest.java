package fr.guichet.tests.establishment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.guichet.tests.harness.ApiAnswer;
import fr.guichet.tests.harness.Caller;
import fr.guichet.tests.harness.GatewayExtension;
import fr.guichet.tests.harness.TestEstablishment;
import fr.guichet.tests.harness.TestGuichet;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** The same by the API. Each test has people of its own. */
@ExtendWith(GatewayExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReferentApiTest {

    private static final AtomicInteger PEOPLE = new AtomicInteger();

    private TestGuichet guichet;
    private TestEstablishment establishment;
    private Caller referent;
    private String people;

    @BeforeAll
    void aReferentIsLoggedIn(TestGuichet running) {
        guichet = running;
        establishment = guichet.establishment();
        referent = loggedIn(establishment);
        people = "/establishments/" + establishment.finess() + "/people";
    }

    @Test
    @Tag("EST-1")
    void aReferentListsTheirEstablishments() {
        JsonNode mine = referent.api().get("/establishments").json();

        assertThat(mine).hasSize(1);
        assertThat(mine.get(0).path("finess").asText()).isEqualTo(establishment.finess());
    }

    @Test
    @Tag("EST-1")
    void aReferentAddsReadsAndListsAPerson() {
        ApiAnswer added = add();

        assertThat(added.status()).isEqualTo(201);
        String location = added.header("Location").orElseThrow();
        String id = added.json().path("id").asText();
        assertThat(location).endsWith(people + "/" + id);
        JsonNode read = referent.api().get(people + "/" + id).json();
        assertThat(read.path("state").asText()).isEqualTo("invited");
        assertThat(read.path("referent").asBoolean()).isFalse();
        assertThat(referent.api()
                        .get(people + "?q=" + read.path("username").asText())
                        .json()
                        .path("total")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void theSamePersonTwiceIsAConflict() {
        Map<String, Object> person = person();
        referent.api().post(people, person);

        ApiAnswer again = referent.api().post(people, person);

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.problem().errors()).singleElement().satisfies(error -> assertThat(error.code())
                .isEqualTo("already_there"));
    }

    @Test
    void everyWrongFieldIsNamedWithItsCause() {
        ApiAnswer answer = referent.api().post(people, Map.of("given", "Ali", "email", "nobody"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem().errors())
                .extracting(error -> error.field() + " " + error.code())
                .containsExactlyInAnyOrder("family missing", "email not_an_address");
    }

    @Test
    void aBodyThatIsNoPersonIsRefused() {
        assertThat(referent.api()
                        .post(people, Map.of("role", "admin"))
                        .problem()
                        .code())
                .isEqualTo("malformed");
        assertThat(referent.api()
                        .post(people, "application/json", "{")
                        .problem()
                        .code())
                .isEqualTo("malformed");
        assertThat(referent.api().post(people, "text/plain", "{}").problem().code())
                .isEqualTo("unsupported");
        assertThat(referent.api()
                        .post(people, "application/json", "{\"family\":\"" + "x".repeat(70_000) + "\"}")
                        .problem()
                        .code())
                .isEqualTo("too_large");
    }

    @Test
    @Tag("EST-5")
    void aPersonOfAnotherEstablishmentAndAnEstablishmentOfOthersDoNotExist() {
        TestEstablishment other = guichet.establishment();
        Caller theirs = loggedIn(other);
        String theirPeople = "/establishments/" + other.finess() + "/people";
        String id = theirs.api().get(theirPeople).json().at("/people/0/id").asText();

        ApiAnswer byTheirAddress = referent.api().get(theirPeople + "/" + id);
        ApiAnswer byOwnAddress = referent.api().put(people + "/" + id + "/disablement");
        ApiAnswer nobody = referent.api().get("/establishments/1T9999999/people/" + id);

        assertThat(byTheirAddress.status()).isEqualTo(404);
        assertThat(byOwnAddress.status()).isEqualTo(404);
        assertThat(byTheirAddress.body()).isEqualTo(nobody.body()).isEqualTo(byOwnAddress.body());
        assertThat(theirs.api().get(theirPeople + "/" + id).json().path("state").asText())
                .isEqualTo("active");
    }

    @Test
    @Tag("EST-5")
    void aPersonIsDisabledAndEnabledAndBothAgainChangeNothing() {
        String address = people + "/" + add().json().path("id").asText();

        assertThat(state(referent.api().put(address + "/disablement"))).isEqualTo("disabled");
        assertThat(state(referent.api().put(address + "/disablement"))).isEqualTo("disabled");
        assertThat(state(referent.api().delete(address + "/disablement"))).isEqualTo("invited");
        assertThat(state(referent.api().delete(address + "/disablement"))).isEqualTo("invited");
    }

    @Test
    void onlySomebodyActiveBecomesReferent() {
        ApiAnswer answer =
                referent.api().put(people + "/" + add().json().path("id").asText() + "/referent");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem().errors().get(0).code()).isEqualTo("not_active");
    }

    @Test
    @Tag("EST-1")
    void aFileIsReportedLineByLineWithItsBadLine() {
        Map<String, Object> person = person();
        String file =
                "nom;prenom;email\n" + person.get("family") + ";Ali;" + person.get("email") + "\nNOM;;x@example.test\n";

        JsonNode report = referent.api()
                .post("/establishments/" + establishment.finess() + "/imports", "text/csv", file)
                .json();

        assertThat(report.path("created").asInt()).isEqualTo(1);
        assertThat(report.at("/lines/1/line").asInt()).isEqualTo(3);
        assertThat(report.at("/lines/1/problems/0/field").asText()).isEqualTo("prenom");
        assertThat(report.at("/lines/1/problems/0/code").asText()).isEqualTo("missing");
    }

    @Test
    void aFileThatIsTooLargeOrOfAnotherKindIsRefused() {
        String imports = "/establishments/" + establishment.finess() + "/imports";

        assertThat(referent.api()
                        .post(imports, "text/csv", "nom;prenom\n" + " ".repeat(1 << 20))
                        .status())
                .isEqualTo(413);
        assertThat(referent.api().post(imports, "application/json", "{}").status())
                .isEqualTo(415);
        assertThat(referent.api().post(imports, "text/csv", "nom\n").problem().code())
                .isEqualTo("malformed");
    }

    private Caller loggedIn(TestEstablishment place) {
        return guichet.callers()
                .in(guichet.establishments().loggedInReferent(place).browser());
    }

    private static String state(ApiAnswer answer) {
        assertThat(answer.status()).isEqualTo(200);
        return answer.json().path("state").asText();
    }

    private ApiAnswer add() {
        return referent.api().post(people, person());
    }

    private static Map<String, Object> person() {
        int number = PEOPLE.incrementAndGet();
        return Map.of("family", "API" + number, "given", "Ali", "email", "api-" + number + "@example.test");
    }
}
