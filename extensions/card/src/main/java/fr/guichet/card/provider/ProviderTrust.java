package fr.guichet.card.provider;

import fr.guichet.identity.watch.TrustReport;
import fr.guichet.identity.watch.TrustReport.HeldCrl;
import fr.guichet.identity.watch.TrustReport.TrustedAuthority;
import fr.guichet.identity.watch.TrustReport.Usability;
import java.time.Duration;
import java.util.List;

/** What the card logins of one provider stand on. A setting that is wrong is its own misfortune and no other's. */
final class ProviderTrust {

    private final CardExaminers examiners;
    private final AnchorsInUse anchors;

    ProviderTrust(CardExaminers examiners, AnchorsInUse anchors) {
        this.examiners = examiners;
        this.anchors = anchors;
    }

    TrustReport of(String realm, CardProviderConfig provider) {
        try {
            return anchors.of(provider.anchorsFile())
                    .map(authorities -> report(realm, provider, authorities))
                    .orElseGet(() -> TrustReport.unusable(realm, provider.getAlias(), Usability.FILE_UNREADABLE));
        } catch (IllegalArgumentException wrong) {
            return TrustReport.unusable(realm, provider.getAlias(), Usability.SETTING_WRONG);
        }
    }

    private TrustReport report(String realm, CardProviderConfig provider, List<TrustedAuthority> authorities) {
        Duration grace = provider.crlGrace();
        List<HeldCrl> crls = examiners.crls(provider.getInternalId()).stream()
                .map(crl -> new HeldCrl(crl.issuer(), crl.thisUpdate(), crl.nextUpdate(), grace))
                .toList();
        return new TrustReport(
                realm, provider.getAlias(), Usability.USABLE, authorities, crls, provider.asksCrlAlone());
    }
}
