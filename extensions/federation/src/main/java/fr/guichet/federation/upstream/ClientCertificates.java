package fr.guichet.federation.upstream;

import fr.guichet.identity.watch.ClientCertificateReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/** The certificates that the providers of one kind present, in every realm. */
final class ClientCertificates {

    private final KeycloakSessionFactory sessions;
    private final String kind;
    private final Function<IdentityProviderModel, ? extends UpstreamConfig> settings;
    private final UnaryOperator<String> environment;

    /**
     * @param kind id of the providers in realms
     * @param settings of a stored provider, typed
     * @param environment of the server, for passwords of key stores
     */
    ClientCertificates(
            KeycloakSessionFactory sessions,
            String kind,
            Function<IdentityProviderModel, ? extends UpstreamConfig> settings,
            UnaryOperator<String> environment) {
        this.sessions = sessions;
        this.kind = kind;
        this.settings = settings;
        this.environment = environment;
    }

    List<ClientCertificateReport> reports() {
        List<ClientCertificateReport> reports = new ArrayList<>();
        KeycloakModelUtils.runJobInTransaction(sessions, session -> session.realms()
                .getRealmsStream()
                .filter(RealmModel::isEnabled)
                .forEach(realm -> {
                    session.getContext().setRealm(realm);
                    of(session, realm, reports);
                }));
        return reports;
    }

    private void of(KeycloakSession session, RealmModel realm, List<ClientCertificateReport> reports) {
        session.identityProviders()
                .getAllStream()
                .filter(provider -> kind.equals(provider.getProviderId()))
                .filter(IdentityProviderModel::isEnabled)
                .map(settings)
                .forEach(provider ->
                        report(realm.getName(), provider, environment).ifPresent(reports::add));
    }

    /** Empty for a provider that presents none. */
    static Optional<ClientCertificateReport> report(
            String realm, UpstreamConfig provider, UnaryOperator<String> environment) {
        try {
            return provider.keyStore(environment)
                    .map(store -> new ClientCertificateReport(realm, provider.getAlias(), Optional.of(store.expiry())));
        } catch (IllegalArgumentException unreadable) {
            return Optional.of(new ClientCertificateReport(realm, provider.getAlias(), Optional.empty()));
        }
    }
}
