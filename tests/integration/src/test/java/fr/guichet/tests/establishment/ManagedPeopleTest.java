package fr.guichet.tests.establishment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.guichet.tests.harness.Caller;
import fr.guichet.tests.harness.CodePage;
import fr.guichet.tests.harness.GatewayExtension;
import fr.guichet.tests.harness.Page;
import fr.guichet.tests.harness.PasswordLogin;
import fr.guichet.tests.harness.TestGuichet;
import fr.guichet.tests.harness.TestRealm;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a référent does with the people of an establishment, and with nobody else's. */
@ExtendWith(GatewayExtension.class)
class ManagedPeopleTest {

    private final TestGuichet guichet;
    private final TestRealm realm;

    ManagedPeopleTest(TestGuichet guichet, TestRealm realm) {
        this.guichet = guichet;
        this.realm = realm;
    }

    @Test
    @Tag("EST-5")
    void whoeverLeavesIsOutAtOnce() {
        Desk desk = Desk.open(guichet);
        Desk.Member member = desk.working("Sortant");
        Caller before = member.caller();
        assertThat(before.tokens().accessClaims().path("spaces")).hasSize(1);

        assertThat(desk.disable(member.id()).json().path("state").asText()).isEqualTo("disabled");

        assertThat(guichet.admin()
                        .get(realm.name() + "/users/" + member.account().id() + "/sessions"))
                .isEmpty();
        assertThat(before.api().get("/establishments").status()).isEqualTo(401);
        Page refused =
                PasswordLogin.open(guichet.browser(), realm.login().address()).send(member.account());
        assertThat(refused.heading()).isEqualTo("Se connecter");
    }

    @Test
    @Tag("EST-5")
    void whoeverComesBackLogsInAsBefore() {
        Desk desk = Desk.open(guichet);
        Desk.Member member = desk.working("Revenant");
        desk.disable(member.id());

        assertThat(desk.enable(member.id()).json().path("state").asText()).isEqualTo("active");

        Page next =
                PasswordLogin.open(guichet.browser(), realm.login().address()).send(member.account());
        assertThat(next.heading()).isEqualTo(CodePage.TITLE);
    }

    @Test
    @Tag("EST-5")
    void anAccountThatAnOperatorClosedIsNotOpenedByAReferent() {
        Desk desk = Desk.open(guichet);
        Desk.Member member = desk.working("Ferme");
        guichet.accounts().change(member.account(), Map.of("enabled", false));
        desk.disable(member.id());

        desk.enable(member.id());

        assertThat(realm.account(member.account().username())
                        .orElseThrow()
                        .path("enabled")
                        .asBoolean())
                .isFalse();
    }

    @Test
    @Tag("EST-5")
    void aPersonOfAnotherEstablishmentIsAnsweredLikeNobody() {
        Desk desk = Desk.open(guichet);
        Desk other = Desk.open(guichet);
        String id = other.added(Desk.newcomer("Ailleurs", "Anne")).path("id").asText();
        String nobody = "00000000-0000-4000-8000-000000000000";

        assertThat(desk.caller().api().get(desk.path() + "/" + id).body())
                .isEqualTo(desk.caller().api().get(desk.path() + "/" + nobody).body());
        assertThat(desk.disable(id).status()).isEqualTo(404);
        assertThat(desk.invite(id).status()).isEqualTo(404);
        assertThat(desk.nameReferent(id).status()).isEqualTo(404);
        assertThat(desk.caller().api().get(other.path()).body())
                .isEqualTo(desk.caller()
                        .api()
                        .get("/establishments/9Z9999999/people")
                        .body());
        assertThat(desk.found("ailleurs")).isEmpty();
        assertThat(other.person(id).path("state").asText()).isEqualTo("invited");
    }

    @Test
    @Tag("EST-1")
    void whoeverIsNoReferentManagesNobody() {
        Desk desk = Desk.open(guichet);
        Caller member = desk.working("Simple").caller();

        assertThat(member.api().get(desk.path()).status()).isEqualTo(404);
        assertThat(member.api().post(desk.path(), Desk.newcomer("Faux", "Jean")).status())
                .isEqualTo(404);
    }

    @Test
    void aSearchFindsNamesUserNamesAndAddressesWhateverTheAccents() {
        Desk desk = Desk.open(guichet);
        Map<String, Object> person = Desk.newcomer("Hélène-Dupré", "Anaïs");
        person.put("username", "zebulon." + desk.establishment().finess().toLowerCase());
        String id = desk.added(person).path("id").asText();
        desk.added(Desk.newcomer("Autre", "Paul"));

        assertThat(desk.found("helene anais")).containsExactly(id);
        assertThat(desk.found("DUPRÉ")).containsExactly(id);
        assertThat(desk.found("zebulon")).containsExactly(id);
        assertThat(desk.found((String) person.get("email"))).containsExactly(id);
        assertThat(desk.found("%")).isEmpty();
        assertThat(desk.found("")).hasSize(3);
    }

    @Test
    @Tag("ID-4")
    void namesakesGetUserNamesOfTheirOwn() {
        Desk desk = Desk.open(guichet);
        String first =
                desk.added(Desk.newcomer("Homonyme", "Lou")).path("username").asText();
        String second =
                desk.added(Desk.newcomer("Homonyme", "Lou")).path("username").asText();

        assertThat(first).startsWith("lou_homonyme");
        assertThat(second).startsWith("lou_homonyme").isNotEqualTo(first);
    }

    @Test
    void theSamePersonIsNotAddedTwice() {
        Desk desk = Desk.open(guichet);
        Map<String, Object> person = Desk.newcomer("Double", "Alix");
        desk.added(person);

        assertThat(desk.add(person).status()).isEqualTo(409);
    }

    @Test
    void theLastReferentStaysAndTheRoleIsHandedOver() {
        Desk desk = Desk.open(guichet);
        Desk.Member successor = desk.working("Successeur");
        JsonNode self = desk.caller().api().get(desk.path()).json().path("people");
        String own = null;
        for (JsonNode person : self) {
            own = person.path("oneself").asBoolean() ? person.path("id").asText() : own;
        }

        assertThat(desk.disable(own).status()).isEqualTo(409);
        assertThat(desk.withdrawReferent(own).status()).isEqualTo(409);
        assertThat(desk.handOver(successor.id()).json().path("referent").asBoolean())
                .isTrue();

        assertThat(desk.caller().api().get(desk.path()).status()).isEqualTo(404);
    }

    @Test
    void theRowsOfAnAccountGoWithIt() {
        Desk desk = Desk.open(guichet);
        Desk.Member member = desk.working("Efface");

        guichet.admin().delete(realm.name() + "/users/" + member.account().id());

        assertThat(desk.found("efface")).isEmpty();
    }

    @Test
    void newNamesAreFound() {
        Desk desk = Desk.open(guichet);
        Desk.Member member = desk.working("Celibataire");

        guichet.accounts()
                .change(
                        member.account(),
                        Map.of(
                                "lastName", "Mariée",
                                "firstName", "Camille",
                                "email", member.account().email()));

        assertThat(desk.found("mariee")).containsExactly(member.id());
    }
}
