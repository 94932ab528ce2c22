package fr.guichet.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.events.Details;
import org.keycloak.events.Event;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakTransaction;
import org.keycloak.models.KeycloakTransactionManager;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.sessions.RootAuthenticationSessionModel;

class AuditListenerTest {

    private final List<AuditLine> log = new ArrayList<>();
    private final List<KeycloakTransaction> afterCompletion = new ArrayList<>();
    private final Map<String, Object> answers = new HashMap<>();
    private final AuditListener listener =
            new AuditListener(standIn(KeycloakSession.class), EventMaskingTest.MASKING, log::add);

    @BeforeEach
    void aRequestOutsideOfALogin() {
        answers.put("getContext", standIn(KeycloakContext.class));
        answers.put("getTransactionManager", standIn(KeycloakTransactionManager.class));
    }

    @Test
    void aLineIsWrittenOnceTheTransactionHasCommitted() {
        listener.onEvent(EventMaskingTest.login(Map.of()));
        assertThat(log).isEmpty();

        complete(KeycloakTransaction::commit);

        assertThat(log).hasSize(1);
    }

    @Test
    void whatIsRolledBackIsNotTold() {
        listener.onEvent(EventMaskingTest.login(Map.of()));

        complete(KeycloakTransaction::rollback);

        assertThat(log).isEmpty();
    }

    @Test
    void theLineSaysWhatTheEventWasWhenItWasTold() {
        Event event = EventMaskingTest.login(Map.of(Details.REASON, "first"));
        listener.onEvent(event);
        event.getDetails().put(Details.REASON, "changed");

        complete(KeycloakTransaction::commit);

        assertThat(log).singleElement().satisfies(line -> assertThat(line.text())
                .contains("\"reason\":\"first\""));
    }

    @Test
    void theLoginUnderWayTiesItsEventsTogether() {
        answers.put("getAuthenticationSession", standIn(AuthenticationSessionModel.class));
        answers.put("getParentSession", standIn(RootAuthenticationSessionModel.class));
        answers.put("getId", "a login");
        listener.onEvent(EventMaskingTest.login(Map.of()));

        complete(KeycloakTransaction::commit);

        assertThat(log).singleElement().satisfies(line -> assertThat(line.text())
                .contains("\"correlation\":\"" + CorrelationId.of("a login").value()));
    }

    @Test
    void whatAnAdministratorDidIsToldToo() {
        listener.onEvent(EventMaskingTest.adminEvent("{\"email\":\"a@example.org\"}"), true);

        complete(KeycloakTransaction::commit);

        assertThat(log).singleElement().satisfies(line -> assertThat(line.text())
                .contains("ADMIN_UPDATE")
                .doesNotContain("example.org"));
    }

    private void complete(Consumer<KeycloakTransaction> outcome) {
        afterCompletion.forEach(transaction -> {
            transaction.begin();
            outcome.accept(transaction);
        });
    }

    /** Stands for what only a running server makes: answers by method name, and keeps what is enlisted. */
    private <T> T standIn(Class<T> type) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (method.getName().equals("enlistAfterCompletion")) {
                        afterCompletion.add((KeycloakTransaction) arguments[0]);
                        return null;
                    }
                    return answers.get(method.getName());
                }));
    }
}
