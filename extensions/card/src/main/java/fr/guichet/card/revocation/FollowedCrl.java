package fr.guichet.card.revocation;

import fr.guichet.card.trust.Authority;
import fr.guichet.identity.watch.CallKind;
import fr.guichet.identity.watch.CallOutcome;
import fr.guichet.identity.watch.WatchedCall;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The CRL of one issuer at one address: fetched when first asked for, kept fresh in the background from then on. Any
 * number of logins wait for one and the same download.
 */
final class FollowedCrl {

    /** After a fetch that failed or brought an outdated CRL, how long logins do not cause another. */
    static final Duration PAUSE = Duration.ofSeconds(10);

    private static final Logger LOG = System.getLogger(FollowedCrl.class.getName());

    private final URI source;
    private final Authority issuer;
    private final CrlSupply supply;
    private final ReentrantLock flight = new ReentrantLock();
    private volatile Crl current;
    private volatile Instant pauseUntil = Instant.MIN;
    private final AtomicBoolean refreshPlanned = new AtomicBoolean();
    private boolean diskWasRead;

    FollowedCrl(URI source, Authority issuer, CrlSupply supply) {
        this.source = source;
        this.issuer = issuer;
        this.supply = supply;
    }

    /**
     * The CRL as fresh as it can be had now; empty when none can be had at all. Past its {@code nextUpdate} when the
     * source has nothing better: whether that still counts is the caller's to say.
     */
    Optional<Crl> latest() {
        if (isWanting()) {
            fetchUnlessFlying();
        }
        return Optional.ofNullable(current);
    }

    /** What health and metrics show; empty when there is no CRL yet. */
    Optional<CrlState> state() {
        return Optional.ofNullable(current)
                .map(crl -> new CrlState(
                        issuer.commonName(),
                        source.toString(),
                        crl.thisUpdate(),
                        crl.nextUpdate(),
                        crl.revoked().size()));
    }

    private boolean isWanting() {
        Crl crl = current;
        return crl == null || !supply.clock().instant().isBefore(crl.nextUpdate());
    }

    private void fetchUnlessFlying() {
        try {
            if (!flight.tryLock(supply.policy().crlTimeout().toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return;
        }
        try {
            readDiskOnce();
            if (isWanting() && !supply.clock().instant().isBefore(pauseUntil)) {
                fetch();
            }
        } finally {
            flight.unlock();
        }
    }

    private void refresh() {
        refreshPlanned.set(false);
        flight.lock();
        try {
            fetch();
        } finally {
            flight.unlock();
            planRefresh();
        }
    }

    private void readDiskOnce() {
        if (diskWasRead) {
            return;
        }
        diskWasRead = true;
        Optional<Path> kept = supply.files().kept(source, issuer);
        if (kept.isPresent()) {
            try {
                take(verified(kept.get()));
                planRefresh();
            } catch (IOException | InvalidCrlException unusable) {
                LOG.log(Level.WARNING, "CRL kept of {0} is not used: {1}", issuer.commonName(), unusable.getMessage());
            }
        }
    }

    private void fetch() {
        try (WatchedCall call = supply.watch().begin(CallKind.CRL, issuer.commonName(), source.getHost())) {
            Path downloaded = supply.files().temporary();
            try {
                download(downloaded, call);
                call.ended(CallOutcome.UNUSABLE);
                take(verified(downloaded));
                call.ended(CallOutcome.ANSWERED);
                supply.files().keep(downloaded, source, issuer);
            } finally {
                Files.deleteIfExists(downloaded);
            }
        } catch (IOException | InvalidCrlException failed) {
            LOG.log(
                    Level.WARNING,
                    "CRL of {0} from {1} is not had: {2}",
                    issuer.commonName(),
                    source.getHost(),
                    failed.getMessage());
        }
        if (isWanting()) {
            pauseUntil = supply.clock().instant().plus(PAUSE);
        }
        planRefresh();
    }

    private void download(Path target, WatchedCall call) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target))) {
            supply.http()
                    .download(
                            source,
                            out,
                            supply.policy().maxCrlBytes(),
                            supply.policy().crlTimeout(),
                            call);
        }
    }

    private Crl verified(Path file) throws IOException, InvalidCrlException {
        try (InputStream in = Files.newInputStream(file)) {
            return CrlReader.read(in, issuer);
        }
    }

    /** Puts a CRL in the place of an older one. A replayed older CRL would bring revoked cards back to life. */
    private void take(Crl crl) throws InvalidCrlException {
        Crl held = current;
        if (crl.thisUpdate().isAfter(supply.clock().instant().plus(OcspReader.CLOCK_SKEW))) {
            throw new InvalidCrlException("from the future");
        }
        if (held != null && crl.thisUpdate().isBefore(held.thisUpdate())) {
            throw new InvalidCrlException("older than the one held");
        }
        current = crl;
    }

    /** One refresh ahead at a time; none for a CRL that was never had, which the next login asks for. */
    private void planRefresh() {
        Crl held = current;
        if (held == null || !refreshPlanned.compareAndSet(false, true)) {
            return;
        }
        RefreshDelay delay = supply.delay();
        supply.schedule()
                .after(
                        isWanting()
                                ? delay.afterFailure()
                                : delay.afterSuccess(supply.clock().instant(), held.nextUpdate()),
                        this::refresh);
    }
}
