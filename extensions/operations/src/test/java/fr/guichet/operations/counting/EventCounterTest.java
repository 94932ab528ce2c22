package fr.guichet.operations.counting;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.events.Event;
import org.keycloak.events.EventType;

/** Which event counts where. */
class EventCounterTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final EventCounter counter = new EventCounter(registry);

    @Test
    void aLoginIsCountedByItsMeans() {
        counter.count(event(EventType.LOGIN, null, Map.of("identity_provider", "x")), false, "cps");
        counter.count(event(EventType.LOGIN, null, Map.of("identity_provider", "x")), false, "pro-sante-connect");
        counter.count(event(EventType.LOGIN, null, Map.of()), false, null);
        counter.count(event(EventType.LOGIN, null, Map.of("trusted_device", "id")), false, null);
        counter.count(event(EventType.LOGIN, null, Map.of("identity_provider", "x")), true, "cps");

        for (String means : new String[] {"card", "pro_sante_connect", "password", "trusted_device", "session"}) {
            assertThat(count("guichet.logins", "means", means, "outcome", "accepted", "cause", "none"))
                    .as(means)
                    .isEqualTo(1);
        }
    }

    @Test
    void aWrongCodeIsARefusedLoginAndARefusedCode() {
        counter.count(
                event(
                        EventType.LOGIN_ERROR,
                        "code_wrong",
                        Map.of("auth_method", "openid-connect", "code_channel", "sms")),
                false,
                null);

        assertThat(count("guichet.logins", "means", "password", "outcome", "refused", "cause", "code_wrong"))
                .isEqualTo(1);
        assertThat(count("guichet.codes.tried", "channel", "sms", "outcome", "refused", "cause", "code_wrong"))
                .isEqualTo(1);
    }

    @Test
    void sendsAreCountedByChannelAndCause() {
        Map<String, String> send = Map.of("code_step", "send", "code_channel", "email");
        counter.count(event(EventType.CUSTOM_REQUIRED_ACTION, null, send), false, null);
        counter.count(event(EventType.CUSTOM_REQUIRED_ACTION_ERROR, "code_too_soon", send), false, null);

        assertThat(count("guichet.codes.sent", "channel", "email", "outcome", "sent", "cause", "none"))
                .isEqualTo(1);
        assertThat(count("guichet.codes.sent", "channel", "email", "outcome", "refused", "cause", "code_too_soon"))
                .isEqualTo(1);
    }

    @Test
    void aCodeThatProvesANumberIsCountedAndAnotherCredentialIsNot() {
        Map<String, String> typed = Map.of("code_step", "accept", "code_channel", "sms");
        counter.count(event(EventType.UPDATE_CREDENTIAL, null, typed), false, null);
        counter.count(event(EventType.UPDATE_CREDENTIAL_ERROR, "code_wrong", typed), false, null);
        counter.count(event(EventType.UPDATE_CREDENTIAL, null, Map.of("credential_type", "password")), false, null);

        assertThat(registry.find("guichet.codes.tried").counters()).hasSize(2);
        assertThat(count("guichet.codes.tried", "channel", "sms", "outcome", "accepted", "cause", "none"))
                .isEqualTo(1);
        assertThat(count("guichet.codes.tried", "channel", "sms", "outcome", "refused", "cause", "code_wrong"))
                .isEqualTo(1);
    }

    @Test
    void aRefusedCardWasHandedOverAndARefusedHandOffWasNot() {
        Map<String, String> cps = Map.of("identity_provider", "cps");
        counter.count(event(EventType.IDENTITY_PROVIDER_LOGIN_ERROR, "card_revoked", cps), false, "cps");
        counter.count(event(EventType.IDENTITY_PROVIDER_LOGIN_ERROR, "handoff_other_browser", cps), false, "cps");

        assertThat(count("guichet.hand.offs", "outcome", "redeemed", "cause", "none"))
                .isEqualTo(1);
        assertThat(count("guichet.hand.offs", "outcome", "refused", "cause", "handoff_other_browser"))
                .isEqualTo(1);
    }

    @Test
    void whatTheServerTellsTwiceCountsOnce() {
        Map<String, String> login = Map.of("identity_provider", "psc", "code_id", "one");
        counter.count(event(EventType.IDENTITY_PROVIDER_POST_LOGIN_ERROR, "assurance_too_low", login), false, "cps");
        counter.count(event(EventType.IDENTITY_PROVIDER_POST_LOGIN_ERROR, "assurance_too_low", login), false, "cps");

        assertThat(count("guichet.logins", "means", "card", "outcome", "refused", "cause", "assurance_too_low"))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"client_not_found", "client_disabled", "invalid_request", "invalid_redirect_uri"})
    void aRequestThatIsRefusedBeforeALoginBeginsIsNobodysChoiceOfAPassword(String error) {
        counter.count(event(EventType.LOGIN_ERROR, error, Map.of("redirect_uri", "x")), false, null);

        assertThat(count("guichet.logins", "means", "none", "outcome", "refused", "cause", error))
                .isEqualTo(1);
        assertThat(registry.find("guichet.logins").counters()).hasSize(1);
    }

    @Test
    void aPageThatExpiredSaysNothingOfTheMeans() {
        counter.count(event(EventType.LOGIN_ERROR, "expired_code", Map.of("code_id", "one")), false, null);

        assertThat(count("guichet.logins", "means", "none", "outcome", "refused", "cause", "expired_code"))
                .isEqualTo(1);
    }

    @Test
    void aReturnFromAProviderThatTheServerDoesNotNameIsNoPassword() {
        Map<String, String> details = Map.of("auth_method", "openid-connect");
        counter.count(event(EventType.IDENTITY_PROVIDER_LOGIN_ERROR, "invalid_code", details), false, null);

        assertThat(count("guichet.logins", "means", "none", "outcome", "refused", "cause", "invalid_code"))
                .isEqualTo(1);
    }

    @Test
    void whatIsRefusedOnThePagesOfALoginWithoutAProviderIsAPassword() {
        Map<String, String> onAPage = Map.of("auth_method", "openid-connect", "code_id", "one");
        for (String error : new String[] {"user_not_found", "identifier_mistyped", "invalid_user_credentials"}) {
            counter.count(event(EventType.LOGIN_ERROR, error, onAPage), false, null);

            assertThat(count("guichet.logins", "means", "password", "outcome", "refused", "cause", error))
                    .as(error)
                    .isEqualTo(1);
        }
    }

    @Test
    void anErrorThatIsNoWordIsNoLabel() {
        counter.count(event(EventType.LOGIN_ERROR, "8997001234567 is unknown", Map.of()), false, null);

        assertThat(count("guichet.logins", "means", "none", "outcome", "refused", "cause", "other"))
                .isEqualTo(1);
    }

    private static Event event(EventType type, String error, Map<String, String> details) {
        Event event = new Event();
        event.setType(type);
        event.setError(error);
        event.setTime(1_000);
        event.setDetails(details);
        return event;
    }

    private double count(String name, String... tags) {
        Counter found = registry.find(name).tags(tags).counter();
        return found == null ? 0 : found.count();
    }
}
