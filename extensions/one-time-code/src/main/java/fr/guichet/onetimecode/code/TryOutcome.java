package fr.guichet.onetimecode.code;

import java.time.Instant;

/** What became of a typed code. Only {@link Accepted} lets anyone through. */
public sealed interface TryOutcome {

    /** The right code, taken: nobody else is told so for this code. */
    record Accepted(Channel channel) implements TryOutcome {}

    /**
     * Compared, and not the code.
     *
     * @param triesLeft of the person; with none left the person is locked from now on, until {@link
     *     CodeState#lockedUntil()}
     */
    record Wrong(int triesLeft) implements TryOutcome {}

    /** Older than its lifetime (OTP-2); not compared, costs no try. */
    record Expired() implements TryOutcome {}

    /** The code of this key was taken already; costs no try. */
    record Used() implements TryOutcome {}

    /** None was sent for this key, or it is long gone; costs no try. */
    record NoCode() implements TryOutcome {}

    /** Not six digits, spaces and punctuation apart; not compared, costs no try. */
    record Malformed() implements TryOutcome {}

    /** Too many wrong codes, in whatever browser; not compared. */
    record Locked(Instant until) implements TryOutcome {}
}
