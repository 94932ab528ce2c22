package fr.guichet.audit;

import java.util.Optional;
import java.util.function.Consumer;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Writes a line for each event once the request's transaction has committed: what was rolled back did not happen. The
 * line is made when the event is told, because the server goes on changing the event afterwards.
 */
final class AuditListener implements EventListenerProvider {

    private final KeycloakSession session;
    private final EventMasking masking;
    private final Consumer<AuditLine> log;

    AuditListener(KeycloakSession session, EventMasking masking, Consumer<AuditLine> log) {
        this.session = session;
        this.masking = masking;
        this.log = log;
    }

    @Override
    public void onEvent(Event event) {
        write(AuditLine.of(masking.mask(event), login()));
    }

    @Override
    public void onEvent(AdminEvent event, boolean includeRepresentation) {
        write(AuditLine.of(masking.mask(event)));
    }

    private Optional<CorrelationId> login() {
        AuthenticationSessionModel login = session.getContext().getAuthenticationSession();
        return login == null || login.getParentSession() == null
                ? Optional.empty()
                : Optional.of(CorrelationId.of(login.getParentSession().getId()));
    }

    private void write(AuditLine line) {
        session.getTransactionManager().enlistAfterCompletion(new AbstractKeycloakTransaction() {
            @Override
            protected void commitImpl() {
                log.accept(line);
            }

            @Override
            protected void rollbackImpl() {
                // Nothing happened.
            }
        });
    }

    @Override
    public void close() {}
}
