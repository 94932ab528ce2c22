package fr.guichet.account.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.events.Event;
import org.keycloak.events.EventType;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.events.admin.OperationType;
import org.keycloak.events.admin.ResourceType;

class DueNoticeTest {

    @Test
    @Tag("PWD-2")
    void aChangeOfPasswordIsToldOnceAlthoughTheServerTellsItTwice() {
        Map<String, String> password = Map.of("credential_type", "password");

        assertThat(DueNotice.of(event(EventType.UPDATE_CREDENTIAL, password)))
                .hasValueSatisfying(due -> assertThat(due.notice()).isEqualTo(Notice.PASSWORD_CHANGED));
        assertThat(DueNotice.of(event(EventType.UPDATE_PASSWORD, password))).isEmpty();
    }

    @Test
    @Tag("PWD-2")
    void aPasswordSetByAnAdministratorIsTold() {
        AdminEvent event = new AdminEvent();
        event.setResourceType(ResourceType.USER);
        event.setOperationType(OperationType.ACTION);
        event.setResourcePath("users/some-id/reset-password");

        assertThat(DueNotice.of(event))
                .hasValueSatisfying(due -> assertThat(due.accountId()).isEqualTo("some-id"));
    }

    @Test
    void aNewAddressIsToldToTheFormerOne() {
        Event event = event(
                EventType.UPDATE_EMAIL,
                Map.of("previous_email", "former@example.test", "updated_email", "new@example.test"));

        assertThat(DueNotice.of(event)).hasValueSatisfying(due -> {
            assertThat(due.notice()).isEqualTo(Notice.EMAIL_CHANGED);
            assertThat(due.address()).hasValue("former@example.test");
            assertThat(due.toString()).doesNotContain("@");
        });
    }

    @Test
    void theNumberForCodesIsToldWhenItIsSetAndWhenItIsRemoved() {
        Map<String, String> sms = Map.of("credential_type", "guichet-sms");

        assertThat(DueNotice.of(event(EventType.UPDATE_CREDENTIAL, sms))
                        .orElseThrow()
                        .notice())
                .isEqualTo(Notice.SMS_NUMBER_SET);
        assertThat(DueNotice.of(event(EventType.REMOVE_CREDENTIAL, sms))
                        .orElseThrow()
                        .notice())
                .isEqualTo(Notice.SMS_NUMBER_REMOVED);
    }

    @Test
    void whatFailedIsNotTold() {
        Event event = event(EventType.UPDATE_CREDENTIAL, Map.of("credential_type", "password"));
        event.setError("password_rejected");

        assertThat(DueNotice.of(event)).isEmpty();
    }

    private static Event event(EventType type, Map<String, String> details) {
        Event event = new Event();
        event.setType(type);
        event.setUserId("some-id");
        event.setDetails(details);
        return event;
    }
}
