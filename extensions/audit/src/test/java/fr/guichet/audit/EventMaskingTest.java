package fr.guichet.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
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

    @Test
    void theUserNameAndTheNameAtTheIdentityProviderAreMasked() {
        Event masked = EventMasking.mask(login(Map.of(
                Details.USERNAME, "899700356894",
                Details.IDENTITY_PROVIDER_USERNAME, "899700356894")));

        assertThat(masked.getDetails())
                .containsEntry(Details.USERNAME, "8*****94")
                .containsEntry(Details.IDENTITY_PROVIDER_USERNAME, "8*****94");
    }

    @Test
    void whatTheAuditorNeedsStays() {
        Event masked = EventMasking.mask(login(Map.of(
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
        Event masked = EventMasking.mask(login(Map.of("brand_new_detail", "Anne")));

        assertThat(masked.getDetails()).containsEntry("brand_new_detail", "*****");
    }

    @Test
    void namesAddressesAndTheirFormerValuesAreHidden() {
        Event masked = EventMasking.mask(login(Map.of(
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
        Event masked = EventMasking.mask(login(Map.of(Details.REDIRECT_URI, "https://a.example/back?code=1#state=2")));

        assertThat(masked.getDetails()).containsEntry(Details.REDIRECT_URI, "https://a.example/back");
    }

    @Test
    void theSessionIsADigestThatTiesTheEventsOfOneLoginTogether() {
        Event masked = EventMasking.mask(login(Map.of(Details.CODE_ID, SESSION)));

        assertThat(masked.getSessionId()).matches("[0-9a-f]{16}");
        assertThat(masked.getDetails()).containsEntry(Details.CODE_ID, masked.getSessionId());
    }

    @Test
    void theServersOwnEventIsNotChanged() {
        Event event = login(Map.of(Details.USERNAME, "899700356894"));

        EventMasking.mask(event);

        assertThat(event.getSessionId()).isEqualTo(SESSION);
        assertThat(event.getDetails()).containsEntry(Details.USERNAME, "899700356894");
    }

    @Test
    void anEventWithoutDetailsOrSessionPasses() {
        Event masked = EventMasking.mask(new Event());

        assertThat(masked.getDetails()).isNull();
        assertThat(masked.getSessionId()).isNull();
    }

    @Test
    void anAdministratorsEventKeepsTheNamesOfTheFieldsAndNoValue() {
        AdminEvent masked =
                EventMasking.mask(adminEvent("{\"username\":\"899700356894\",\"email\":\"a@example.org\"}"));

        assertThat(masked.getRepresentation()).isEqualTo("{\"fields\":[\"email\",\"username\"]}");
    }

    @Test
    void anAdministratorsEventShowsNoIdentifierInItsPath() {
        AdminEvent event = adminEvent(null);
        event.setResourcePath("users/" + USER + "/federated-identity/899700356894");

        AdminEvent masked = EventMasking.mask(event);

        assertThat(masked.getResourcePath()).isEqualTo("users/" + USER + "/federated-identity/8*****94");
        assertThat(masked.getRepresentation()).isNull();
        assertThat(event.getResourcePath()).contains("899700356894");
    }

    @Test
    void aRepresentationThatIsNoObjectShowsNothing() {
        assertThat(EventMasking.mask(adminEvent("899700356894")).getRepresentation())
                .isEqualTo("{\"fields\":[]}");
        assertThat(EventMasking.mask(adminEvent("{not json 899700356894")).getRepresentation())
                .isEqualTo("{\"fields\":[]}");
    }

    static Event login(Map<String, String> details) {
        Event event = new Event();
        event.setType(EventType.LOGIN);
        event.setTime(1_795_000_000_000L);
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
