package fr.guichet.card.provider;

import fr.guichet.card.revocation.CacheDirectory;
import fr.guichet.card.revocation.RevocationPolicy;
import fr.guichet.card.trust.TrustAnchors;
import fr.guichet.identity.watch.TrustReport;
import fr.guichet.identity.watch.TrustReport.HeldCrl;
import fr.guichet.identity.watch.TrustReport.Usability;
import java.time.Duration;
import java.util.List;

/**
 * What the card logins of one provider stand on: everything that a card needs in order to be judged is looked at, and
 * nothing is made that would have to be kept. A setting that is wrong is its provider's misfortune and no other's.
 */
final class ProviderTrust {

    private final CertificateSource source;
    private final CardExaminers examiners;
    private final AnchorsInUse anchors;

    /** @param source where this server has client certificates from */
    ProviderTrust(CertificateSource source, CardExaminers examiners, AnchorsInUse anchors) {
        this.source = source;
        this.examiners = examiners;
        this.anchors = anchors;
    }

    TrustReport of(String realm, CardProviderConfig provider) {
        if (source == CertificateSource.NONE) {
            return TrustReport.unusable(realm, provider.getAlias(), Usability.NO_CERTIFICATE_SOURCE);
        }
        try {
            return anchors.of(provider.anchorsFile())
                    .map(authorities -> report(realm, provider, authorities))
                    .orElseGet(() -> TrustReport.unusable(realm, provider.getAlias(), Usability.FILE_UNREADABLE));
        } catch (IllegalArgumentException wrong) {
            return TrustReport.unusable(realm, provider.getAlias(), Usability.SETTING_WRONG);
        }
    }

    private TrustReport report(String realm, CardProviderConfig provider, TrustAnchors authorities) {
        provider.cardHost();
        RevocationPolicy revocation = provider.policy(authorities).revocation();
        Duration grace = revocation.crlGrace();
        List<HeldCrl> crls = examiners.crls(provider.getInternalId()).stream()
                .map(crl -> new HeldCrl(crl.issuer(), crl.thisUpdate(), crl.nextUpdate(), grace))
                .toList();
        return new TrustReport(
                realm,
                provider.getAlias(),
                usability(revocation),
                TrustedAuthorities.of(authorities),
                crls,
                provider.asksCrlAlone());
    }

    /** Also while an examiner is there that was made before: it can fetch no list, and the next one cannot be made. */
    private static Usability usability(RevocationPolicy revocation) {
        boolean usable = revocation
                .cacheDirectory()
                .map(CacheDirectory::new)
                .map(CacheDirectory::isWritable)
                .orElse(true);
        return usable ? Usability.USABLE : Usability.CACHE_UNWRITABLE;
    }
}
