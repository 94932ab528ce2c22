package fr.guichet.operations.readiness;

import fr.guichet.identity.watch.TrustReport;
import fr.guichet.identity.watch.TrustReport.HeldCrl;
import java.time.Instant;
import java.util.Collection;

/**
 * Whether the revocation lists at hand still count. A list that was never needed is no fault: the first card fetches it,
 * and a server that gets its answers by OCSP may never hold one. An outdated list is an authority's or a network's
 * failure, which another node seldom escapes: it warns, unless nothing but the lists is asked and cards are all there is.
 */
final class CrlsVerdict {

    private final ReadinessSettings settings;

    CrlsVerdict(ReadinessSettings settings) {
        this.settings = settings;
    }

    Verdict on(Collection<TrustReport> reports, Instant now) {
        Verdict.Gathering found = new Verdict.Gathering();
        for (TrustReport report : reports) {
            Level outdated = report.crlRequired() && settings.cardRequired() ? Level.DOWN : Level.WARNING;
            for (HeldCrl crl : report.crls()) {
                if (!now.isBefore(crl.nextUpdate().plus(crl.grace()))) {
                    found.add(outdated, "the list of " + crl.issuer() + " is outdated");
                } else if (!now.isBefore(crl.nextUpdate())) {
                    found.add(Level.WARNING, "the list of " + crl.issuer() + " counts by its grace alone");
                }
            }
        }
        return found.verdict();
    }
}
