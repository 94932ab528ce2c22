package fr.guichet.account.notices;

import fr.guichet.portal.background.BackgroundWork;
import java.time.Instant;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;

/** Has a notice sent once the request's transaction has committed: of what was rolled back nobody is told. */
final class NoticeListener implements EventListenerProvider {

    private final KeycloakSession session;
    private final BackgroundWork work;

    NoticeListener(KeycloakSession session, BackgroundWork work) {
        this.session = session;
        this.work = work;
    }

    @Override
    public void onEvent(Event event) {
        DueNotice.of(event)
                .ifPresent(due -> afterCommit(
                        event.getRealmId(),
                        due,
                        event.getTime(),
                        session.getContext().resolveLocale(null).getLanguage()));
    }

    /** An administrator's language says nothing of the person's. */
    @Override
    public void onEvent(AdminEvent event, boolean includeRepresentation) {
        DueNotice.of(event).ifPresent(due -> afterCommit(event.getRealmId(), due, event.getTime(), ""));
    }

    private void afterCommit(String realmId, DueNotice due, long time, String language) {
        KeycloakSessionFactory sessions = session.getKeycloakSessionFactory();
        Instant when = Instant.ofEpochMilli(time);
        session.getTransactionManager().enlistAfterCompletion(new AbstractKeycloakTransaction() {
            @Override
            protected void commitImpl() {
                work.later(() -> KeycloakModelUtils.runJobInTransaction(
                        sessions, own -> NoticeMail.send(own, realmId, due, when, language)));
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
