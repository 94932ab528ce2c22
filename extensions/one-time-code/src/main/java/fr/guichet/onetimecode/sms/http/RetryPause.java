package fr.guichet.onetimecode.sms.http;

import java.time.Duration;

/** What happens between a connection that could not be made and the second try. */
@FunctionalInterface
interface RetryPause {

    /**
     * Lets a moment pass.
     *
     * @param left of the whole send
     */
    void before(Duration left);
}
