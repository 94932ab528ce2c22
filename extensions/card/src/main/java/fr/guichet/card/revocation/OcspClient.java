package fr.guichet.card.revocation;

import fr.guichet.card.trust.Authority;
import fr.guichet.identity.watch.CallKind;
import fr.guichet.identity.watch.CallOutcome;
import fr.guichet.identity.watch.Watch;
import fr.guichet.identity.watch.WatchedCall;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.math.BigInteger;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Asks responders, remembers what they said, and lets one that does not answer alone for a while. */
final class OcspClient {

    /** How long a silent responder is not asked, so that its time-out is not paid at every login. */
    static final Duration PAUSE = Duration.ofSeconds(10);

    private static final Logger LOG = System.getLogger(OcspClient.class.getName());

    private final RevocationPolicy policy;
    private final HttpFetch http;
    private final Clock clock;
    private final Watch watch;
    private final OcspMemory memory = new OcspMemory();
    private final Map<URI, Instant> silentUntil = new ConcurrentHashMap<>();

    OcspClient(RevocationPolicy policy, HttpFetch http, Clock clock, Watch watch) {
        this.watch = watch;
        this.policy = policy;
        this.http = http;
        this.clock = clock;
    }

    /** What the first of the responders to be believed says; empty when none is. */
    Optional<OcspAnswer> ask(List<URI> responders, Authority issuer, BigInteger serial) {
        Optional<OcspAnswer> remembered = memory.recall(issuer, serial, clock.instant());
        if (remembered.isPresent()) {
            return remembered;
        }
        for (URI responder : responders) {
            if (isSilent(responder)) {
                continue;
            }
            try {
                OcspAnswer answer = exchange(responder, issuer, serial);
                memory.keep(issuer, serial, answer);
                return Optional.of(answer);
            } catch (IOException failed) {
                silentUntil.put(responder, clock.instant().plus(PAUSE));
                LOG.log(Level.WARNING, "OCSP responder {0} does not answer: {1}", responder.getHost(), failed);
            } catch (InvalidOcspException unbelievable) {
                LOG.log(Level.WARNING, "OCSP responder {0}: {1}", responder.getHost(), unbelievable.getMessage());
            }
        }
        return Optional.empty();
    }

    private OcspAnswer exchange(URI responder, Authority issuer, BigInteger serial)
            throws IOException, InvalidOcspException {
        OcspQuestion question = new OcspQuestion(issuer.certificate(), serial);
        try (WatchedCall call = watch.begin(CallKind.OCSP, issuer.commonName(), responder.getHost())) {
            byte[] answer =
                    http.postOcsp(responder, question.encoded(), OcspReader.MAX_BYTES, policy.ocspTimeout(), call);
            call.ended(CallOutcome.UNUSABLE);
            OcspAnswer read = new OcspReader(question, clock.instant()).read(answer);
            call.ended(CallOutcome.ANSWERED);
            return read;
        }
    }

    private boolean isSilent(URI responder) {
        Instant until = silentUntil.get(responder);
        return until != null && clock.instant().isBefore(until);
    }
}
