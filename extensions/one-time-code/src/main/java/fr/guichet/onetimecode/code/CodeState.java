package fr.guichet.onetimecode.code;

import java.time.Instant;
import java.util.Optional;

/**
 * What a page shows. Reading it changes nothing, so that a reload sends nothing and costs nothing.
 *
 * @param sent the last code of the key, live or not; empty when none was sent or it is long gone
 * @param nextSend first instant at which another send can be accepted; not after now when it can be at once
 * @param triesLeft of the person, whatever the key
 * @param lockedUntil when too many wrong codes were typed: the first instant at which one can be tried again
 */
public record CodeState(Optional<SentCode> sent, Instant nextSend, int triesLeft, Optional<Instant> lockedUntil) {}
