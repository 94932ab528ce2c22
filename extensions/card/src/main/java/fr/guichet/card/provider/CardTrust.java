package fr.guichet.card.provider;

import fr.guichet.identity.ProviderKind;
import fr.guichet.identity.watch.TrustReport;
import java.util.ArrayList;
import java.util.List;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/** What the card logins of every realm stand on. */
final class CardTrust {

    private final KeycloakSessionFactory sessions;
    private final ProviderTrust trust;

    CardTrust(KeycloakSessionFactory sessions, ProviderTrust trust) {
        this.sessions = sessions;
        this.trust = trust;
    }

    List<TrustReport> reports() {
        List<TrustReport> reports = new ArrayList<>();
        KeycloakModelUtils.runJobInTransaction(sessions, session -> session.realms()
                .getRealmsStream()
                .filter(RealmModel::isEnabled)
                .forEach(realm -> {
                    session.getContext().setRealm(realm);
                    of(session, realm, reports);
                }));
        return reports;
    }

    private void of(KeycloakSession session, RealmModel realm, List<TrustReport> reports) {
        session.identityProviders()
                .getAllStream()
                .filter(provider -> ProviderKind.CARD.id().equals(provider.getProviderId()))
                .filter(IdentityProviderModel::isEnabled)
                .map(CardProviderConfig::new)
                .forEach(provider -> reports.add(trust.of(realm.getName(), provider)));
    }
}
