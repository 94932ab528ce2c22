package fr.guichet.tests.operations;

import fr.guichet.tests.harness.Browser;
import fr.guichet.tests.harness.CollectedSpan;
import java.util.UUID;

/** A trace that one browser says it is in (W3C Trace Context), so that nobody else's spans are taken for its own. */
final class OwnTrace {

    private final String id = UUID.randomUUID().toString().replace("-", "");

    /** The browser, every request of which to the login host belongs to this trace. The card host passes no header on. */
    Browser in(Browser browser) {
        return browser.sends("traceparent", "00-" + id + "-" + id.substring(16) + "-01");
    }

    boolean holds(CollectedSpan span) {
        return span.trace().equals(id);
    }
}
