package fr.guichet.audit;

import org.keycloak.events.Event;
import org.keycloak.events.EventQuery;
import org.keycloak.events.EventStoreProvider;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.events.admin.AdminEventQuery;
import org.keycloak.models.RealmModel;

/** Writes masked copies to the server's own store, and leaves reading and clearing to it. */
final class MaskingEventStore implements EventStoreProvider {

    private final EventStoreProvider store;
    private final EventMasking masking;

    MaskingEventStore(EventStoreProvider store, EventMasking masking) {
        this.store = store;
        this.masking = masking;
    }

    @Override
    public void onEvent(Event event) {
        store.onEvent(masking.mask(event));
    }

    @Override
    public void onEvent(AdminEvent event, boolean includeRepresentation) {
        store.onEvent(masking.mask(event), includeRepresentation);
    }

    @Override
    public EventQuery createQuery() {
        return store.createQuery();
    }

    @Override
    public AdminEventQuery createAdminQuery() {
        return store.createAdminQuery();
    }

    @Override
    @Deprecated
    @SuppressWarnings("removal")
    public void clear() {
        store.clear();
    }

    @Override
    public void clear(RealmModel realm) {
        store.clear(realm);
    }

    @Override
    public void clear(RealmModel realm, long olderThan) {
        store.clear(realm, olderThan);
    }

    @Override
    @Deprecated
    public void clearExpiredEvents() {
        store.clearExpiredEvents();
    }

    @Override
    @Deprecated
    @SuppressWarnings("removal")
    public void clearAdmin() {
        store.clearAdmin();
    }

    @Override
    public void clearAdmin(RealmModel realm) {
        store.clearAdmin(realm);
    }

    @Override
    public void clearAdmin(RealmModel realm, long olderThan) {
        store.clearAdmin(realm, olderThan);
    }

    /** The store belongs to the session, which closes it. */
    @Override
    public void close() {}
}
