package fr.guichet.tests.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.guichet.identity.AccountKind;
import fr.guichet.tests.harness.Browser;
import fr.guichet.tests.harness.Doctor;
import fr.guichet.tests.harness.FirstConnection;
import fr.guichet.tests.harness.GatewayExtension;
import fr.guichet.tests.harness.RelyingParty;
import fr.guichet.tests.harness.TestAccount;
import fr.guichet.tests.harness.TestGuichet;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The fields of "Mon compte" behind the page, where a script of one's own would ask. */
@ExtendWith(GatewayExtension.class)
@Tag("ACC-5")
class AccountFieldsTest {

    private final TestGuichet guichet;

    AccountFieldsTest(TestGuichet guichet) {
        this.guichet = guichet;
    }

    @Test
    void whatComesFromTheCardIsShownInWordsAndLockedAndTheRestIsTheirs() {
        Browser browser = connected(guichet.newDoctor());

        JsonNode account = AccountApi.open(guichet, browser).read().json();

        Map<String, Boolean> locked = new TreeMap<>();
        account.path("userProfileMetadata")
                .path("attributes")
                .forEach(field -> locked.put(
                        field.path("name").asText(), field.path("readOnly").asBoolean()));
        assertThat(locked)
                .containsEntry("username", true)
                .containsEntry("lastName", true)
                .containsEntry("firstName", true)
                .containsEntry("nationalIdentifier", true)
                .containsEntry("professionLabel", true)
                .containsEntry("specialitiesLabel", true)
                .containsEntry("email", true)
                .containsEntry("telephone", false)
                .containsEntry("streetAddress", false)
                .containsEntry("postcode", false)
                .containsEntry("town", false)
                .doesNotContainKeys("profession", "specialities", "termsVersion", "emailValidationSent");
        assertThat(account.path("attributes").path("professionLabel").path(0).asText())
                .isEqualTo("Médecin");
        assertThat(account.path("attributes").path("specialitiesLabel").path(0).asText())
                .isNotBlank()
                .doesNotContain("SM54");
    }

    @Test
    @Tag("CARD-4")
    void whatComesFromTheCardStaysWhateverIsSent() {
        Doctor doctor = guichet.newDoctor();
        AccountApi api = AccountApi.open(guichet, connected(doctor));
        JsonNode before = account(doctor);
        ObjectNode forged = (ObjectNode) api.read().json();
        forged.put("username", "somebody-else").put("lastName", "AUTRE").put("firstName", "AUTRE");
        ObjectNode attributes = (ObjectNode) forged.path("attributes");
        for (String attribute : new String[] {"nationalIdentifier", "profession", "specialities", "professionLabel"}) {
            attributes.putArray(attribute).add("60");
        }

        api.save(forged);

        JsonNode after = account(doctor);
        for (String field : new String[] {"username", "lastName", "firstName", "email", "emailVerified"}) {
            assertThat(after.path(field)).as(field).isEqualTo(before.path(field));
        }
        assertThat(after.path("attributes")).isEqualTo(before.path("attributes"));
    }

    @Test
    void anAddressIsNotChangedWithoutItsLink() {
        Doctor doctor = guichet.newDoctor();
        AccountApi api = AccountApi.open(guichet, connected(doctor));
        JsonNode before = account(doctor);

        api.save(((ObjectNode) api.read().json()).put("email", "other@example.test"));

        assertThat(account(doctor).path("email")).isEqualTo(before.path("email"));
    }

    @Test
    void contactDetailsAreChangedAndWrongOnesAreRefusedByField() {
        Doctor doctor = guichet.newDoctor();
        AccountApi api = AccountApi.open(guichet, connected(doctor));

        assertThat(api.save(withContact(api, "14000", "Caen")).status()).isEqualTo(204);
        assertThat(account(doctor).path("attributes").path("town").path(0).asText())
                .isEqualTo("Caen");

        AccountApi.Answer refused = api.save(withContact(api, "1400", "Rouen"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().toString()).contains("postcode", "profilePostcodeInvalid");
        assertThat(account(doctor).path("attributes").path("town").path(0).asText())
                .isEqualTo("Caen");
    }

    @Test
    void postcodeAndTownAreRequiredOfSelfEmployedProfessionals() {
        Doctor doctor = guichet.newDoctor();
        AccountApi api = AccountApi.open(guichet, connected(doctor));

        for (String field : new String[] {"postcode", "town"}) {
            AccountApi.Answer refused = api.save(without(api, field));

            assertThat(refused.status()).as(field).isEqualTo(400);
            assertThat(refused.json().toString()).contains(field, "error-user-attribute-required");
            assertThat(account(doctor).path("attributes").path(field).path(0).asText())
                    .as(field)
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = AccountKind.class,
            names = {"ESTABLISHMENT", "REFERENT"})
    void postcodeAndTownAreNotRequiredOfOthers(AccountKind kind) {
        TestAccount account = guichet.establishmentAccount(kind);
        AccountApi api =
                AccountApi.open(guichet, guichet.callers().byPassword(account).browser());

        AccountApi.Answer saved = api.save(without(api, "postcode", "town"));

        assertThat(saved.status()).isEqualTo(204);
    }

    @Test
    void withoutATokenOfTheConsoleThereIsNoAccount() {
        Doctor doctor = guichet.newDoctor();
        Browser browser = connected(doctor);
        RelyingParty.Login login = guichet.realm().login();
        RelyingParty.Tokens ofAnotherClient = login.tokens(browser.open(login.address()));

        assertThat(AccountApi.with(guichet.realm().issuer(), "none").read().status())
                .isEqualTo(401);
        assertThat(AccountApi.with(guichet.realm().issuer(), ofAnotherClient.accessToken())
                        .read()
                        .status())
                .isIn(401, 403);
    }

    private static ObjectNode withContact(AccountApi api, String postcode, String town) {
        ObjectNode account = (ObjectNode) api.read().json();
        ObjectNode attributes = (ObjectNode) account.path("attributes");
        attributes.putArray("postcode").add(postcode);
        attributes.putArray("town").add(town);
        return account;
    }

    /** The account with another telephone number, so that there is something to save, and nothing in those fields. */
    private static ObjectNode without(AccountApi api, String... fields) {
        ObjectNode account = (ObjectNode) api.read().json();
        // An account where nothing was ever filled in has none.
        ObjectNode attributes = account.withObjectProperty("attributes");
        attributes.putArray("telephone").add("01 99 00 56 78");
        for (String field : fields) {
            attributes.putArray(field).add("");
        }
        return account;
    }

    private JsonNode account(Doctor doctor) {
        return guichet.realm().account(doctor.identifier()).orElseThrow();
    }

    private Browser connected(Doctor doctor) {
        Browser browser = guichet.browserWith(guichet.pki().issue(doctor.card()));
        new FirstConnection(browser.open(guichet.realm().login().address()).click("#social-cps")).complete();
        return browser;
    }
}
