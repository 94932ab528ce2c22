package fr.guichet.tests.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.guichet.tests.harness.Doctor;
import fr.guichet.tests.harness.GatewayExtension;
import fr.guichet.tests.harness.RelyingParty;
import fr.guichet.tests.harness.TestAccount;
import fr.guichet.tests.harness.TestGuichet;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What tokens say of delegations, and what a service hears that asks at its next request (DEL-4, DEL-5). */
@ExtendWith(GatewayExtension.class)
class DelegationsInTokensTest {
    private final TestGuichet guichet;

    DelegationsInTokensTest(TestGuichet guichet) {
        this.guichet = guichet;
    }

    @Test
    @Tag("DEL-4")
    void aColleaguesTokensSayForWhomWithWhichRightsAndUntilWhen() {
        Delegating doctor = Delegating.newDoctor(guichet);
        Delegating replacement = Delegating.newDoctor(guichet);
        String id = doctor.authorise(replacement.identifier()).path("id").asText();

        RelyingParty.Tokens tokens = replacement.caller().freshTokens();

        long until = Delegating.today()
                .plusDays(11)
                .atStartOfDay(ZoneId.of("Europe/Paris"))
                .toEpochSecond();
        JsonNode delegation = tokens.accessClaims().path("delegations").path(0);
        assertThat(delegation.path("id").asText()).isEqualTo(id);
        assertThat(delegation.path("kind").asText()).isEqualTo("colleague");
        assertThat(delegation.path("doctor").path("SubjectNameID").asText().equals(doctor.identifier()))
                .isTrue();
        assertThat(delegation.path("doctor").path("name").asText()).isEqualTo("JOHN WICK");
        assertThat(delegation.path("rights").toString())
                .isEqualTo("{\"dossiers\":\"write\",\"medical\":\"read\",\"autonomy\":\"none\"}");
        assertThat(delegation.path("until").asLong()).isEqualTo(until);
        assertThat(tokens.idClaims().path("delegations").path(0).path("id").asText())
                .isEqualTo(id);
        assertThat(guichet.realm()
                        .login()
                        .userinfo(tokens)
                        .path("delegations")
                        .path(0)
                        .path("id")
                        .asText())
                .isEqualTo(id);
        assertThat(guichet.realm()
                        .login()
                        .introspection(tokens)
                        .path("delegations")
                        .path(0)
                        .path("id")
                        .asText())
                .isEqualTo(id);
    }

    @Test
    @Tag("DEL-5")
    void theDoctorsOwnTokensSayNothingOfWhatTheyGave() {
        Delegating doctor = Delegating.newDoctor(guichet);
        doctor.authorise(guichet.newDoctor().identifier());

        assertThat(doctor.caller().freshTokens().accessClaims().has("delegations"))
                .isFalse();
    }

    @Test
    @Tag("DEL-5")
    void anEndIsHeardAtTheNextQuestionAndNotAtTheNextLogin() {
        Delegating doctor = Delegating.newDoctor(guichet);
        Delegating replacement = Delegating.newDoctor(guichet);
        String id = doctor.authorise(replacement.identifier()).path("id").asText();
        RelyingParty.Tokens tokens = replacement.caller().freshTokens();
        JsonNode before = asked(replacement, Map.of("delegation", id));

        doctor.caller().api().post(Delegating.API + "/" + id + "/end");

        assertThat(before.path("active").asBoolean()).isTrue();
        assertThat(before.path("delegations")
                        .path(0)
                        .path("rights")
                        .path("medical")
                        .asText())
                .isEqualTo("read");
        assertThat(asked(replacement, Map.of("delegation", id)).toString()).isEqualTo("{\"active\":false}");
        assertThat(asked(replacement, Map.of()).toString()).isEqualTo("{\"active\":false}");
        assertThat(guichet.realm().login().introspection(tokens).has("delegations"))
                .isFalse();
        assertThat(replacement.caller().freshTokens().accessClaims().has("delegations"))
                .isFalse();
    }

    @Test
    @Tag("DEL-5")
    void aChangeOfRightsIsHeardAtTheNextQuestion() {
        Delegating doctor = Delegating.newDoctor(guichet);
        Delegating replacement = Delegating.newDoctor(guichet);
        String id = doctor.authorise(replacement.identifier()).path("id").asText();

        doctor.caller().api().patch(Delegating.API + "/" + id, Map.of("rights", Map.of("medical", "none")));

        assertThat(asked(replacement, Map.of("delegation", id))
                        .path("delegations")
                        .path(0)
                        .path("rights")
                        .path("medical")
                        .asText())
                .isEqualTo("none");
    }

    @Test
    @Tag("DEL-4")
    void aPeriodThatHasYetToBeginOpensNothing() {
        Delegating doctor = Delegating.newDoctor(guichet);
        Delegating replacement = Delegating.newDoctor(guichet);
        doctor.caller()
                .api()
                .post(
                        Delegating.API,
                        Delegating.with(
                                Delegating.colleague(replacement.identifier()),
                                Map.of("from", Delegating.today().plusDays(1).toString())));

        assertThat(replacement.caller().freshTokens().accessClaims().has("delegations"))
                .isFalse();
        assertThat(asked(replacement, Map.of()).path("active").asBoolean()).isFalse();
    }

    @Test
    @Tag("DEL-4")
    void whoComesAfterwardsFindsWhatTheirNumberWasGiven() {
        Delegating doctor = Delegating.newDoctor(guichet);
        Doctor later = guichet.newDoctor();
        String id = doctor.authorise(later.identifier()).path("id").asText();

        Delegating replacement = Delegating.of(guichet, guichet.accounts().connectedByCard(later));

        assertThat(replacement.caller().tokens().accessClaims().path("delegations"))
                .extracting(entry -> entry.path("id").asText())
                .containsExactly(id);
    }

    @Test
    @Tag("DEL-5")
    void aDisabledDoctorsDelegationsOpenNothing() {
        Delegating doctor = Delegating.newDoctor(guichet);
        Delegating replacement = Delegating.newDoctor(guichet);
        doctor.authorise(replacement.identifier());

        guichet.accounts().change(doctor.account(), Map.of("enabled", false));

        assertThat(asked(replacement, Map.of()).path("active").asBoolean()).isFalse();
        assertThat(replacement.caller().freshTokens().accessClaims().has("delegations"))
                .isFalse();
    }

    @Test
    @Tag("DEL-5")
    void aQuestionAboutAnothersDelegationOrAboutNobodyIsAnsweredAlike() {
        Delegating doctor = Delegating.newDoctor(guichet);
        Delegating stranger = Delegating.newDoctor(guichet);
        String id =
                doctor.authorise(guichet.newDoctor().identifier()).path("id").asText();

        for (JsonNode answer : List.of(
                asked(stranger, Map.of("delegation", id)),
                asked(doctor, Map.of("delegation", id)),
                guichet.realm().login().delegations(Map.of("sub", "nobody")),
                asked(stranger, Map.of("delegation", "")))) {
            assertThat(answer.toString()).isEqualTo("{\"active\":false}");
        }
    }

    @Test
    @Tag("DEL-5")
    void aServiceThatMayNotAskIsTurnedAway() {
        String form = "sub=anybody&client_id=";

        assertThat(guichet.realm()
                        .api()
                        .post(
                                "/delegations/introspect",
                                "application/x-www-form-urlencoded",
                                form + "test-other-audience")
                        .status())
                .isEqualTo(403);
        assertThat(guichet.realm()
                        .api()
                        .post(
                                "/delegations/introspect",
                                "application/x-www-form-urlencoded",
                                form + "dossier-service&client_secret=wrong")
                        .status())
                .isEqualTo(401);
    }

    @Test
    @Tag("DEL-5")
    void whatAnAccountGaveGoesWithTheAccount() {
        Delegating doctor = Delegating.newDoctor(guichet);
        Delegating replacement = Delegating.newDoctor(guichet);
        TestAccount account = doctor.account();
        doctor.authorise(replacement.identifier());

        guichet.admin().delete(guichet.realm().name() + "/users/" + account.id());

        assertThat(replacement.caller().api().get(Delegating.API).json().path("received"))
                .isEmpty();
    }

    private JsonNode asked(Delegating somebody, Map<String, String> more) {
        Map<String, String> form = new HashMap<>(more);
        form.put("sub", somebody.account().id());
        return guichet.realm().login().delegations(form);
    }
}
