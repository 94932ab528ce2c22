package fr.guichet.delegation.notices;

import fr.guichet.delegation.Delegation;
import fr.guichet.portal.background.BackgroundWork;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/** Has both sides told once the transaction has committed: of what was rolled back nobody hears. */
public final class DelegationNotices {

    private final KeycloakSession session;
    private final BackgroundWork work;

    public DelegationNotices(KeycloakSession session, BackgroundWork work) {
        this.session = session;
        this.work = work;
    }

    /** @param delegation as it is after the occasion; of an ended invitation, as it was */
    public void tell(Occasion occasion, Delegation delegation) {
        KeycloakSessionFactory sessions = session.getKeycloakSessionFactory();
        String realmId = session.getContext().getRealm().getId();
        session.getTransactionManager().enlistAfterCompletion(new AbstractKeycloakTransaction() {
            @Override
            protected void commitImpl() {
                work.later(() -> KeycloakModelUtils.runJobInTransaction(
                        sessions, own -> send(own, realmId, occasion, delegation)));
            }

            @Override
            protected void rollbackImpl() {
                // Nothing happened.
            }
        });
    }

    private static void send(KeycloakSession own, String realmId, Occasion occasion, Delegation delegation) {
        RealmModel realm = own.realms().getRealm(realmId);
        if (realm == null) {
            return;
        }
        own.getContext().setRealm(realm);
        NoticeMail mail = new NoticeMail(own, realm, delegation);
        DueNotices.of(occasion, delegation).forEach(mail::send);
    }
}
