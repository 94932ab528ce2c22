package fr.guichet.card.provider;

import fr.guichet.identity.watch.TrustReport;
import fr.guichet.identity.watch.TrustReport.HeldCrl;
import fr.guichet.identity.watch.TrustReport.TrustedAuthority;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/** What the card logins of every realm stand on. */
final class CardTrust {

    private final KeycloakSessionFactory sessions;
    private final CardExaminers examiners;
    private final AnchorsInUse anchors;

    CardTrust(KeycloakSessionFactory sessions, CardExaminers examiners, AnchorsInUse anchors) {
        this.sessions = sessions;
        this.examiners = examiners;
        this.anchors = anchors;
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
                .filter(provider -> CardIdentityProviderFactory.ID.equals(provider.getProviderId()))
                .filter(IdentityProviderModel::isEnabled)
                .map(CardProviderConfig::new)
                .forEach(provider -> reports.add(report(realm, provider)));
    }

    private TrustReport report(RealmModel realm, CardProviderConfig provider) {
        Optional<List<TrustedAuthority>> authorities = authorities(provider);
        Duration grace = provider.crlGrace();
        List<HeldCrl> crls = examiners.crls(provider.getInternalId()).stream()
                .map(crl -> new HeldCrl(crl.issuer(), crl.thisUpdate(), crl.nextUpdate(), grace))
                .toList();
        return new TrustReport(
                realm.getName(),
                provider.getAlias(),
                authorities.isPresent(),
                authorities.orElse(List.of()),
                crls,
                provider.asksCrlAlone());
    }

    private Optional<List<TrustedAuthority>> authorities(CardProviderConfig provider) {
        try {
            return anchors.of(provider.anchorsFile());
        } catch (IllegalArgumentException notSet) {
            return Optional.empty();
        }
    }
}
