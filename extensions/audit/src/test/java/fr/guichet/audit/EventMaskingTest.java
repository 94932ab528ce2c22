package fr.guichet.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.events.Details;
import org.keycloak.events.Event;
import org.keycloak.events.EventType;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.events.admin.AuthDetails;
import org.keycloak.events.admin.OperationType;
import org.keycloak.events.admin.ResourceType;

class EventMaskingTest {

    private static final String SESSION = "8d1f6a3e-6f0e-4a43-9e0e-0d3d8a7a9c11";
    private static final String USER = "f2c0f7cb-3d0e-47e4-9a39-3f1f9d3f6c55";
    private static final String REALM = "0a0f6f0e-7a0b-4a3e-8f58-9a1a3c1d2e3f";
    private static final String CLIENT_WITH_DIGITS = "hospital-260000123456";

    /** Of a realm that has that one client. */
    static final EventMasking MASKING =
            new EventMasking((realm, client) -> REALM.equals(realm) && CLIENT_WITH_DIGITS.equals(client));

    @Test
    void theUserNameAndTheNameAtTheIdentityProviderAreMasked() {
        Event masked = MASKING.mask(login(Map.of(
                Details.USERNAME, "899700356894",
                Details.IDENTITY_PROVIDER_USERNAME, "899700356894")));

        assertThat(masked.getDetails())
                .containsEntry(Details.USERNAME, "8*****94")
                .containsEntry(Details.IDENTITY_PROVIDER_USERNAME, "8*****94");
    }

    @Test
    void whatTheAuditorNeedsStays() {
        Event masked = MASKING.mask(login(Map.of(
                Details.IDENTITY_PROVIDER, "cps",
                Details.AUTH_METHOD, "openid-connect",
                Details.REASON, "card_revoked")));

        assertThat(masked.getUserId()).isEqualTo(USER);
        assertThat(masked.getIpAddress()).isEqualTo("127.0.0.1");
        assertThat(masked.getClientId()).isEqualTo("dossier-service");
        assertThat(masked.getDetails())
                .containsEntry(Details.IDENTITY_PROVIDER, "cps")
                .containsEntry(Details.AUTH_METHOD, "openid-connect")
                .containsEntry(Details.REASON, "card_revoked");
    }

    @Test
    void aDetailNobodyThoughtOfIsHidden() {
        Event masked = MASKING.mask(login(Map.of("brand_new_detail", "Anne")));

        assertThat(masked.getDetails()).containsEntry("brand_new_detail", "*****");
    }

    @Test
    void namesAddressesAndTheirFormerValuesAreHidden() {
        Event masked = MASKING.mask(login(Map.of(
                Details.EMAIL, "anne@example.org",
                Details.PREVIOUS_EMAIL, "a@example.org",
                Details.UPDATED_EMAIL, "anne@example.org",
                Details.FIRST_NAME, "ANNE",
                Details.UPDATED_LAST_NAME, "MED-CS",
                Details.X509_CERTIFICATE_SUBJECT_DISTINGUISHED_NAME, "CN=899700356894,SN=MED-CS")));

        assertThat(masked.getDetails().values()).containsOnly("*****");
    }

    @Test
    void theAddressOfTheClientLosesItsQuery() {
        Event masked = MASKING.mask(login(Map.of(Details.REDIRECT_URI, "https://a.example/back?code=1#state=2")));

        assertThat(masked.getDetails()).containsEntry(Details.REDIRECT_URI, "https://a.example/back");
    }

    @ParameterizedTest
    @CsvSource({
        "899700356894,8*****94",
        "app-899700356894,app-8*****94",
        "+33612345678,*****",
        "0612345678,0*****78",
        "anne.med-cs@example.org,*****",
        "kq3vY0k9u2m-Wc1x7GJ_dZr5tB8nQ4sLhE6fPaMiXoU,*****"
    })
    void whatSomebodyCallsTheirClientShowsNothingPersonal(String sent, String shown) {
        assertThat(MASKING.mask(ofClient(sent)).getClientId()).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {CLIENT_WITH_DIGITS, "dossier-service", "app-2026-11", "1f0c2d3e-4b5a-6978-8a9b-899700356894"})
    void theIdOfARealClientStaysAsItIs(String client) {
        assertThat(MASKING.mask(ofClient(client)).getClientId()).isEqualTo(client);
    }

    @Test
    void aClientOfAnotherRealmIsNoneOfThisOne() {
        Event event = ofClient(CLIENT_WITH_DIGITS);
        event.setRealmId("another");

        assertThat(MASKING.mask(event).getClientId()).isEqualTo("hospital-2*****56");
    }

    @Test
    void aClientThatIsNoneIsCut() {
        assertThat(MASKING.mask(ofClient("a".repeat(5000))).getClientId()).isEqualTo("a".repeat(100));
    }

    @Test
    void anIdWithNothingPersonalIsLookedForNowhere() {
        EventMasking masking = new EventMasking((realm, client) -> {
            throw new AssertionError("looked for");
        });

        assertThat(masking.mask(ofClient("dossier-service")).getClientId()).isEqualTo("dossier-service");
    }

    @Test
    void anEventWithoutAClientHasNone() {
        assertThat(MASKING.mask(ofClient(null)).getClientId()).isNull();
    }

    @Test
    void theSessionIsADigestThatTiesTheEventsOfOneLoginTogether() {
        Event masked = MASKING.mask(login(Map.of(Details.CODE_ID, SESSION)));

        assertThat(masked.getSessionId()).matches("[0-9a-f]{16}");
        assertThat(masked.getDetails()).containsEntry(Details.CODE_ID, masked.getSessionId());
    }

    @Test
    void theServersOwnEventIsNotChanged() {
        Event event = login(Map.of(Details.USERNAME, "899700356894"));

        MASKING.mask(event);

        assertThat(event.getSessionId()).isEqualTo(SESSION);
        assertThat(event.getDetails()).containsEntry(Details.USERNAME, "899700356894");
    }

    @Test
    void anEventWithoutDetailsOrSessionPasses() {
        Event masked = MASKING.mask(new Event());

        assertThat(masked.getDetails()).isNull();
        assertThat(masked.getSessionId()).isNull();
    }

    @Test
    void anAdministratorsEventKeepsTheNamesOfTheFieldsAndNoValue() {
        AdminEvent masked = MASKING.mask(adminEvent("{\"username\":\"899700356894\",\"email\":\"a@example.org\"}"));

        assertThat(masked.getRepresentation()).isEqualTo("{\"fields\":[\"email\",\"username\"]}");
    }

    @Test
    void anAdministratorsEventShowsNoIdentifierInItsPath() {
        AdminEvent event = adminEvent(null);
        event.setResourcePath("users/" + USER + "/federated-identity/899700356894");

        AdminEvent masked = MASKING.mask(event);

        assertThat(masked.getResourcePath()).isEqualTo("users/" + USER + "/federated-identity/8*****94");
        assertThat(masked.getRepresentation()).isNull();
        assertThat(event.getResourcePath()).contains("899700356894");
    }

    @Test
    void aRepresentationThatIsNoObjectShowsNothing() {
        assertThat(MASKING.mask(adminEvent("899700356894")).getRepresentation()).isEqualTo("{\"fields\":[]}");
        assertThat(MASKING.mask(adminEvent("{not json 899700356894")).getRepresentation())
                .isEqualTo("{\"fields\":[]}");
    }

    private static Event ofClient(String client) {
        Event event = login(Map.of());
        event.setClientId(client);
        return event;
    }

    static Event login(Map<String, String> details) {
        Event event = new Event();
        event.setType(EventType.LOGIN);
        event.setTime(1_795_000_000_000L);
        event.setRealmId(REALM);
        event.setRealmName("professionnels");
        event.setClientId("dossier-service");
        event.setUserId(USER);
        event.setSessionId(SESSION);
        event.setIpAddress("127.0.0.1");
        event.setDetails(new HashMap<>(details));
        return event;
    }

    static AdminEvent adminEvent(String representation) {
        AdminEvent event = new AdminEvent();
        event.setTime(1_795_000_000_000L);
        event.setRealmName("professionnels");
        event.setOperationType(OperationType.UPDATE);
        event.setResourceType(ResourceType.USER);
        event.setResourcePath("users/" + USER);
        event.setRepresentation(representation);
        AuthDetails administrator = new AuthDetails();
        administrator.setRealmName("master");
        administrator.setUserId("5b0a1f0e-7a0b-4a3e-8f58-9a1a3c1d2e3f");
        event.setAuthDetails(administrator);
        return event;
    }
}
