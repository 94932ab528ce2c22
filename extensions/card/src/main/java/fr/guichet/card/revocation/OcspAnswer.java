package fr.guichet.card.revocation;

import java.time.Instant;
import java.util.Optional;

/**
 * What a responder said of one certificate, believed.
 *
 * @param status good, revoked or unknown to the responder
 * @param until until when it may be said again without asking; absent when the responder named no date
 * @param delegate the responder whose key signed, when it is not the issuer's own
 */
record OcspAnswer(Status status, Optional<Instant> until, Optional<Responder> delegate) {

    enum Status {
        GOOD,
        REVOKED,
        UNKNOWN
    }
}
