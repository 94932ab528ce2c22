package fr.guichet.federation.upstream;

import java.util.Optional;

/** A login by an upstream is refused. Message and cause hold nothing of a token, an answer or a person. */
public final class UpstreamRefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final UpstreamRefusal refusal;

    public UpstreamRefusedException(UpstreamRefusal refusal) {
        super(refusal.code());
        this.refusal = refusal;
    }

    public UpstreamRefusedException(UpstreamRefusal refusal, Throwable cause) {
        super(refusal.code(), cause);
        this.refusal = refusal;
    }

    /** The cause, as events and pages know it. */
    public UpstreamRefusal refusal() {
        return refusal;
    }

    /** The refusal behind an exception that wraps one. */
    static Optional<UpstreamRefusedException> in(Throwable wrapper) {
        for (Throwable cause = wrapper; cause != null; cause = cause.getCause()) {
            if (cause instanceof UpstreamRefusedException refused) {
                return Optional.of(refused);
            }
        }
        return Optional.empty();
    }
}
