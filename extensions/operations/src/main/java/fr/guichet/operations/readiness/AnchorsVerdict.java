package fr.guichet.operations.readiness;

import fr.guichet.identity.watch.TrustReport;
import fr.guichet.identity.watch.TrustReport.TrustedAuthority;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;

/**
 * Whether the authorities of cards are there and last. An authority expires on every node at the same moment, and
 * passwords and the e-CPS go on without it: that warns, unless cards are all there is. What this node alone may lack, a
 * file, a directory, an option of its start, keeps it from starting to serve.
 */
final class AnchorsVerdict {

    private final ReadinessSettings settings;

    AnchorsVerdict(ReadinessSettings settings) {
        this.settings = settings;
    }

    /** @param served whether this node lacked nothing once since it started: a later loss is no other node's gain */
    Verdict on(Collection<TrustReport> reports, boolean served, Instant now) {
        Verdict.Gathering found = new Verdict.Gathering();
        for (TrustReport report : reports) {
            String provider = report.realm() + "/" + report.provider();
            Level ofThisNode = served ? lost() : Level.DOWN;
            switch (report.usability()) {
                case USABLE -> {
                    // Its authorities are judged below.
                }
                case FILE_UNREADABLE ->
                    found.add(ofThisNode, "the file of authorities of " + provider + " cannot be read");
                case CACHE_UNWRITABLE ->
                    found.add(ofThisNode, "the directory of revocation lists of " + provider + " cannot be written");
                case NO_CERTIFICATE_SOURCE ->
                    found.add(
                            ofThisNode,
                            "no certificate can be believed for " + provider
                                    + ": the proxy's options of the start are wrong");
                // Even where cards are all there is: other realms have theirs.
                case SETTING_WRONG -> found.add(Level.WARNING, "a setting of " + provider + " is wrong");
            }
            report.authorities().forEach(authority -> judge(authority, now, found));
        }
        return found.verdict();
    }

    private void judge(TrustedAuthority authority, Instant now, Verdict.Gathering found) {
        Duration left = Duration.between(now, authority.expiry());
        if (left.isNegative() || left.isZero()) {
            found.add(lost(), authority.name() + " has expired");
        } else if (left.compareTo(settings.anchorWarning()) < 0) {
            found.add(Level.WARNING, authority.name() + " expires in " + left.toDays() + " days");
        }
    }

    private Level lost() {
        return settings.cardRequired() ? Level.DOWN : Level.WARNING;
    }
}
