package fr.guichet.tests.delegation;

import static fr.guichet.tests.delegation.Delegating.API;
import static fr.guichet.tests.delegation.Delegating.assistant;
import static fr.guichet.tests.delegation.Delegating.colleague;
import static fr.guichet.tests.delegation.Delegating.newEmail;
import static fr.guichet.tests.delegation.Delegating.today;
import static fr.guichet.tests.delegation.Delegating.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import fr.guichet.identity.AccountKind;
import fr.guichet.tests.harness.ApiAnswer;
import fr.guichet.tests.harness.ApiClient;
import fr.guichet.tests.harness.ApiProblem.FieldError;
import fr.guichet.tests.harness.GatewayExtension;
import fr.guichet.tests.harness.TestGuichet;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The API as a program uses it for somebody; {@code eidas1} is enough. */
@ExtendWith(GatewayExtension.class)
class DelegationsByApiTest {

    private static final String NOBODYS = API + "/5f2b8a1c-0d9e-47f6-8a1c-0d9e7f635f2b";

    private final TestGuichet guichet;

    DelegationsByApiTest(TestGuichet guichet) {
        this.guichet = guichet;
    }

    @Test
    @Tag("DEL-1")
    void anAssistantIsInvitedByMailWithTheRightsGiven() {
        Delegating doctor = Delegating.newDoctor(guichet);
        String email = newEmail();

        ApiAnswer answer = doctor.caller().api().post(API, assistant(email));

        assertThat(answer.status()).isEqualTo(201);
        JsonNode given = answer.json();
        assertThat(answer.header("Location"))
                .contains(
                        guichet.realm().issuer() + API + "/" + given.path("id").asText());
        assertThat(given.path("state").asText()).isEqualTo("invited");
        assertThat(given.path("delegate").path("email").asText()).isEqualTo(email);
        assertThat(given.path("rights").path("dossiers").asText()).isEqualTo("write");
        assertThat(given.path("rights").path("autonomy").asText()).isEqualTo("read");
        assertThat(given.has("until")).isFalse();
        guichet.inbox().awaitTo(email, Duration.ofSeconds(20));
    }

    @Test
    @Tag("DEL-1")
    void anInvitationIsNotSentTwiceInARow() {
        Delegating doctor = Delegating.newDoctor(guichet);
        String id = doctor.caller()
                .api()
                .post(API, assistant(newEmail()))
                .json()
                .path("id")
                .asText();

        ApiAnswer again = doctor.caller().api().post(API + "/" + id + "/invitation");

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.problem().errors()).extracting(FieldError::code).containsExactly("too_soon");
    }

    @Test
    @Tag("DEL-1")
    void everyFieldThatIsWrongIsNamedWithItsCause() {
        Delegating doctor = Delegating.newDoctor(guichet);

        ApiAnswer answer = doctor.caller()
                .api()
                .post(
                        API,
                        with(
                                assistant("vladimir"),
                                Map.of("familyName", "", "rights", Map.of("dossiers", "none", "medical", "write"))));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem().errors())
                .extracting(FieldError::field, FieldError::code)
                .containsExactlyInAnyOrder(
                        tuple("familyName", "missing"),
                        tuple("email", "not_an_address"),
                        tuple("rights.dossiers", "dossiers_needed"));
    }

    @Test
    @Tag("DEL-4")
    void aColleagueIsAuthorisedForAPeriodAndFindsItAmongThoseReceived() {
        Delegating doctor = Delegating.newDoctor(guichet);
        Delegating replacement = Delegating.newDoctor(guichet);

        ApiAnswer answer = doctor.caller().api().post(API, colleague(replacement.identifier()));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body()).doesNotContain(replacement.identifier());
        JsonNode received =
                replacement.caller().api().get(API).json().path("received").path(0);
        assertThat(received.path("id").asText())
                .isEqualTo(answer.json().path("id").asText());
        assertThat(received.path("state").asText()).isEqualTo("active");
        assertThat(received.path("doctor").path("familyName").asText()).isEqualTo("WICK");
        assertThat(received.path("until").asText())
                .isEqualTo(today().plusDays(10).toString());
        assertThat(received.has("delegate")).isFalse();
    }

    @Test
    @Tag("DEL-4")
    void aColleagueNeedsALastDayWithinAYearAndIsNobodyButAnother() {
        Delegating doctor = Delegating.newDoctor(guichet);
        Map<String, Object> good = colleague(guichet.newDoctor().identifier());

        assertThat(causes(doctor, with(good, Collections.singletonMap("until", null))))
                .containsExactly("until missing");
        assertThat(causes(
                        doctor, with(good, Map.of("until", today().plusYears(2).toString()))))
                .containsExactly("until period_too_long");
        assertThat(causes(doctor, with(good, Map.of("from", today().minusDays(1).toString()))))
                .containsExactly("from day_out_of_order");
        assertThat(causes(doctor, with(good, Map.of("identifier", doctor.identifier()))))
                .containsExactly("identifier oneself");
        assertThat(causes(doctor, with(good, Map.of("identifier", "899700356895"))))
                .containsExactly("identifier not_an_identifier");
    }

    @Test
    @Tag("DEL-4")
    void whatAChangeDoesNotSayStays() {
        Delegating doctor = Delegating.newDoctor(guichet);
        String id =
                doctor.authorise(guichet.newDoctor().identifier()).path("id").asText();

        ApiAnswer answer = doctor.caller().api().patch(API + "/" + id, Map.of("rights", Map.of("medical", "none")));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("rights").path("dossiers").asText()).isEqualTo("write");
        assertThat(answer.json().path("rights").path("medical").asText()).isEqualTo("none");
        assertThat(answer.json().path("until").asText())
                .isEqualTo(today().plusDays(10).toString());
    }

    @Test
    @Tag("DEL-5")
    void bothSidesCanEndOneAndEndingTwiceChangesNothing() {
        Delegating doctor = Delegating.newDoctor(guichet);
        Delegating replacement = Delegating.newDoctor(guichet);
        String id = doctor.authorise(replacement.identifier()).path("id").asText();
        Instant start = Instant.now();

        ApiAnswer ended = replacement.caller().api().post(API + "/" + id + "/end");
        ApiAnswer again = doctor.caller().api().post(API + "/" + id + "/end");

        assertThat(ended.status()).isEqualTo(200);
        assertThat(ended.json().path("state").asText()).isEqualTo("ended");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().path("endedAt")).isEqualTo(ended.json().path("endedAt"));
        assertThat(doctor.caller()
                        .api()
                        .patch(API + "/" + id, Map.of("until", today().toString()))
                        .status())
                .isEqualTo(409);
        assertThat(guichet.realm()
                        .events()
                        .await(
                                start,
                                event -> event.detail("delegation_act").equals("end")
                                        && event.detail("delegation").equals(id)))
                .isPresent();
    }

    @Test
    @Tag("DEL-5")
    void whoReceivedOneChangesNothingAndPassesNothingOn() {
        Delegating doctor = Delegating.newDoctor(guichet);
        Delegating replacement = Delegating.newDoctor(guichet);
        String id = doctor.authorise(replacement.identifier()).path("id").asText();
        ApiClient api = replacement.caller().api();

        assertThat(api.get(API + "/" + id).json().path("side").asText()).isEqualTo("received");
        assertThat(api.patch(
                                API + "/" + id,
                                Map.of("until", today().plusDays(90).toString()))
                        .status())
                .isEqualTo(403);
        assertThat(api.post(API + "/" + id + "/invitation").status()).isEqualTo(403);
        assertThat(api.post(API, with(colleague(guichet.newDoctor().identifier()), Map.of("delegatorId", "another")))
                        .problem()
                        .errors())
                .extracting(FieldError::code)
                .containsExactly("unknown_field");
    }

    @Test
    @Tag("DEL-5")
    void anothersIsAnsweredLikeOneThatDoesNotExist() {
        Delegating doctor = Delegating.newDoctor(guichet);
        String anothers = API + "/"
                + doctor.authorise(guichet.newDoctor().identifier()).path("id").asText();
        ApiClient stranger = Delegating.newDoctor(guichet).caller().api();
        Map<String, Object> change = Map.of("rights", Map.of("dossiers", "read"));

        assertAlike(stranger.get(anothers), stranger.get(NOBODYS));
        assertAlike(stranger.patch(anothers, change), stranger.patch(NOBODYS, change));
        assertAlike(stranger.post(anothers + "/end"), stranger.post(NOBODYS + "/end"));
        assertAlike(stranger.post(anothers + "/invitation"), stranger.post(NOBODYS + "/invitation"));
        assertAlike(stranger.get(API + "/x"), stranger.get(NOBODYS));
        assertThat(doctor.caller().api().get(anothers).json().path("state").asText())
                .isEqualTo("active");
    }

    @Test
    @Tag("DEL-5")
    void whoIsNoSelfEmployedProfessionalGivesNothing() {
        Delegating staff = Delegating.of(guichet, guichet.establishmentAccount(AccountKind.ESTABLISHMENT));

        assertThat(staff.caller().api().post(API, assistant(newEmail())).status())
                .isEqualTo(403);
        assertThat(staff.caller().api().get(API).status()).isEqualTo(200);
    }

    @Test
    @Tag("DEL-5")
    void onlyATokenForThisApiOpensIt() {
        Delegating doctor = Delegating.newDoctor(guichet);

        ApiAnswer withoutAToken = guichet.realm().api().get(API);
        ApiAnswer withAnother =
                doctor.caller().with(doctor.caller().tokenOfAnotherAudience()).get(API);
        ApiAnswer withAnIdToken =
                doctor.caller().with(doctor.caller().tokens().idToken()).get(API);

        assertThat(withoutAToken.status()).isEqualTo(401);
        assertThat(withoutAToken.header("WWW-Authenticate")).contains("Bearer");
        assertThat(withAnother.status()).isEqualTo(401);
        assertThat(withAnother.problem().code()).isEqualTo("wrong_audience");
        assertThat(withAnIdToken.status()).isEqualTo(401);
    }

    @Test
    void whatIsNoJsonIsNotRead() {
        ApiClient api = Delegating.newDoctor(guichet).caller().api();

        assertThat(api.post(API, "application/x-www-form-urlencoded", "kind=assistant")
                        .status())
                .isEqualTo(415);
        assertThat(api.post(API, "application/json", "{\"kind\":").status()).isEqualTo(400);
        assertThat(api.post(API, "application/json", " ".repeat(70_000) + "{}").status())
                .isEqualTo(413);
    }

    @Test
    void theDescriptionIsServedToEverybody() {
        ApiAnswer description = guichet.realm().api().get(API + "/openapi.yaml");

        assertThat(description.status()).isEqualTo(200);
        assertThat(description.header("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/yaml"));
        assertThat(description.body()).startsWith("openapi: 3.1.0");
    }

    private static List<String> causes(Delegating doctor, Map<String, Object> document) {
        return doctor.caller().api().post(API, document).problem().errors().stream()
                .map(error -> error.field() + " " + error.code())
                .toList();
    }

    private static void assertAlike(ApiAnswer ofAnother, ApiAnswer ofNone) {
        assertThat(ofAnother.status()).isEqualTo(404);
        assertThat(ofNone.status()).isEqualTo(404);
        assertThat(ofAnother.body()).isEqualTo(ofNone.body());
    }
}
