package fr.guichet.tests.code;

import fr.guichet.tests.harness.Page;
import fr.guichet.tests.harness.TestGuichet;
import fr.guichet.tests.harness.TestRealm;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Settings that let a test type and ask faster than a person. */
final class CodeRealms {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final long LOOK_EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private CodeRealms() {}

    /** Two failures within a second are no machine here, and another code may be had after a second. */
    static TestRealm ofAMachine(TestGuichet guichet) {
        return guichet.realm(
                "codes-of-a-machine",
                """
                quickLoginCheckMilliSeconds: 0
                components:
                  fr.guichet.onetimecode.code.CodeLimits:
                    - name: one-time codes
                      config:
                        sendDelays: ["1"]
                """);
    }

    /** Where a browser with scripts is when it shows this page, and what it asks for when the page is reloaded. */
    static URI stepOf(Page page) {
        return URI.create(page.target("#code-other-means").toString().replace("/restart?", "/authenticate?"));
    }

    /** Asks for another code by the same channel, once. */
    static Page ask(Page page) {
        return page.click("#code-send-email");
    }

    /** Asks for another code until the delay is over; the page that says that it was sent. */
    static Page resend(Page page) {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        Page shown = page;
        while (System.nanoTime() < deadline) {
            shown = ask(shown);
            if (shown.find("#code-notice.g-message--success").isPresent()) {
                return shown;
            }
            LockSupport.parkNanos(LOOK_EVERY_NANOS);
        }
        throw new IllegalStateException("No other code was sent: " + shown);
    }
}
