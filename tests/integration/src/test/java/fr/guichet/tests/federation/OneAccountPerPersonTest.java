package fr.guichet.tests.federation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.guichet.simulator.oidc.Person;
import fr.guichet.simulator.oidc.SignInMeans;
import fr.guichet.tests.harness.Doctor;
import fr.guichet.tests.harness.EcpsLogin;
import fr.guichet.tests.harness.FirstConnection;
import fr.guichet.tests.harness.GatewayExtension;
import fr.guichet.tests.harness.Page;
import fr.guichet.tests.harness.PlatformLogin;
import fr.guichet.tests.harness.RelyingParty;
import fr.guichet.tests.harness.TestGuichet;
import fr.guichet.tests.harness.TestRealm;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whatever the means of the first connection, every other one finds the same account and asks nothing. */
@ExtendWith(GatewayExtension.class)
class OneAccountPerPersonTest {
    private final TestGuichet guichet;
    private final TestRealm realm;
    private final Doctor doctor;

    OneAccountPerPersonTest(TestGuichet guichet, TestRealm realm) {
        this.guichet = guichet;
        this.realm = realm;
        this.doctor = guichet.newDoctor();
    }

    @Test
    @Tag("ECPS-2")
    void whoIsKnownByCardEntersByEcpsWithNothingAsked() {
        JsonNode first = claims(login -> new FirstConnection(byCard(login)).complete());

        JsonNode second = claims(this::byEcps);

        assertSamePerson(first, second);
        assertProven(first, "eidas2", "hwk", "mfa", "pin", "sc");
        assertProven(second, "eidas1", "mfa", "pin", "swk");
    }

    @Test
    @Tag("CARD-1")
    @Tag("ECPS-1")
    @Tag("ECPS-2")
    void whoIsKnownByEcpsEntersByCardWithNothingAsked() {
        JsonNode first = claims(login -> {
            Page form = byEcps(login);
            assertThat(realm.accountsOf(doctor.identifier())).isZero();
            return throughTheFirstConnection(form);
        });

        JsonNode second = claims(this::byCard);

        assertSamePerson(first, second);
        assertProven(first, "eidas1", "mfa", "pin", "swk");
        assertProven(second, "eidas2", "hwk", "mfa", "pin", "sc");
    }

    @Test
    @Tag("CARD-1")
    @Tag("PLAT-2")
    void whoIsKnownFromAPlatformEntersByCardWithNothingAsked() {
        JsonNode first = claims(login -> {
            Page form = byPlatform(login);
            assertThat(realm.accountsOf(doctor.identifier())).isZero();
            return throughTheFirstConnection(form);
        });

        JsonNode second = claims(this::byCard);

        assertSamePerson(first, second);
        assertProven(first, "eidas1", "mfa", "pwd", "swk");
        assertProven(second, "eidas2", "hwk", "mfa", "pin", "sc");
    }

    @Test
    @Tag("PLAT-2")
    void whoIsKnownByEcpsComesFromAPlatformWithNothingAsked() {
        JsonNode first = claims(login -> new FirstConnection(byEcps(login)).complete());

        JsonNode second = claims(this::byPlatform);

        assertSamePerson(first, second);
    }

    @Test
    @Tag("CARD-4")
    void aPlatformChangesNothingOfWhatTheCardSaid() {
        claims(login -> new FirstConnection(byCard(login)).complete());
        guichet.monSisra().people().add(Person.doctor(doctor.identifier(), "AUTRE", "AUTRENOM"));

        JsonNode fromThere = claims(this::byPlatform);

        assertThat(fromThere.path("family_name").asText()).isEqualTo(doctor.surname());
        assertThat(fromThere.path("given_name").asText()).isNotEqualTo("AUTRE");
    }

    private Page byCard(RelyingParty.Login login) {
        return guichet.browserWith(guichet.pki().issue(doctor.card()))
                .open(login.address())
                .click("#social-cps");
    }

    private Page byEcps(RelyingParty.Login login) {
        return EcpsLogin.open(guichet.browser(), login.address()).approve(doctor);
    }

    private Page byPlatform(RelyingParty.Login login) {
        return PlatformLogin.open(guichet.browser(), login).as(doctor, SignInMeans.APPLICATION);
    }

    /** The same form and terms as with the card, and the same fields locked. */
    private Page throughTheFirstConnection(Page form) {
        assertThat(form.heading()).isEqualTo("Première connexion");
        assertThat(form.valueOf("lastName")).isEqualTo(doctor.surname());
        assertThat(form.isEditable("lastName")).isFalse();
        FirstConnection connection = new FirstConnection(form);
        Page terms = connection.send();
        assertThat(terms.text()).contains("Version Août 2022");
        return FirstConnection.acceptTerms(terms);
    }

    private JsonNode claims(Means means) {
        RelyingParty.Login login = realm.login();
        return login.tokens(means.use(login)).idClaims();
    }

    /** A way to come to the page of return. */
    private interface Means {
        Page use(RelyingParty.Login login);
    }

    private void assertSamePerson(JsonNode first, JsonNode second) {
        assertThat(second.path("sub").asText().equals(first.path("sub").asText()))
                .as("the same account")
                .isTrue();
        for (JsonNode claims : new JsonNode[] {first, second}) {
            assertThat(claims.path("SubjectNameID").asText().equals(doctor.identifier()))
                    .as("SubjectNameID is the national identifier")
                    .isTrue();
            assertThat(claims.path("family_name").asText()).isEqualTo(doctor.surname());
            assertThat(claims.path("SubjectRole").path(0).asText()).isEqualTo("10^1.2.250.1.213.1.1.5.5");
        }
        assertThat(realm.accountsOf(doctor.identifier())).isEqualTo(1);
        assertThat(realm.accountsCarrying(doctor.identifier())).isEqualTo(1);
    }

    private static void assertProven(JsonNode claims, String acr, String... amr) {
        assertThat(claims.path("acr").asText()).isEqualTo(acr);
        assertThat(claims.path("amr")).extracting(JsonNode::asText).containsExactlyInAnyOrder(amr);
    }
}
