package fr.guichet.operations.counting;

import org.keycloak.events.Details;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.KeycloakSession;

/** Counts events once their transaction has committed: what was rolled back did not happen. */
public final class CountingListener implements EventListenerProvider {

    private final KeycloakSession session;
    private final EventCounter counter;

    public CountingListener(KeycloakSession session, EventCounter counter) {
        this.session = session;
        this.counter = counter;
    }

    @Override
    public void onEvent(Event event) {
        // The server goes on changing the event, and the session is closed when the transaction has ended.
        Event told = event.clone();
        boolean bySession = new OpenSession(session).isCarriedOn(told);
        String alias = told.getDetails() == null ? null : told.getDetails().get(Details.IDENTITY_PROVIDER);
        String kind = alias == null ? null : kindOf(alias);
        session.getTransactionManager().enlistAfterCompletion(new AbstractKeycloakTransaction() {
            @Override
            protected void commitImpl() {
                counter.count(told, bySession, kind);
            }

            @Override
            protected void rollbackImpl() {
                // Nothing happened.
            }
        });
    }

    private String kindOf(String alias) {
        IdentityProviderModel provider = session.getContext().getRealm() == null
                ? null
                : session.identityProviders().getByAlias(alias);
        return provider == null ? null : provider.getProviderId();
    }

    @Override
    public void onEvent(AdminEvent event, boolean includeRepresentation) {
        // What administrators do is in the audit trail.
    }

    @Override
    public void close() {}
}
