package fr.guichet.onetimecode.sms;

import fr.guichet.identity.watch.CallKind;
import fr.guichet.identity.watch.CallOutcome;
import fr.guichet.identity.watch.Happening;
import fr.guichet.identity.watch.Watch;
import fr.guichet.identity.watch.WatchedCall;
import java.util.ArrayList;
import java.util.List;

/** Writes down how each send ended. */
public final class WatchedSends implements Watch {

    private final List<String> ended = new ArrayList<>();

    /** Such as {@code SMS smpp 127.0.0.1 ANSWERED after 1}. */
    public List<String> ended() {
        return List.copyOf(ended);
    }

    @Override
    public WatchedCall begin(CallKind kind, String peer, String host) {
        return new WatchedCall() {
            private int tries = 1;
            private CallOutcome outcome = CallOutcome.FAILED;

            @Override
            public void triedAgain() {
                tries++;
            }

            @Override
            public void ended(CallOutcome how) {
                outcome = how;
            }

            @Override
            public void close() {
                ended.add(kind + " " + peer + " " + host + " " + outcome + " after " + tries);
            }
        };
    }

    @Override
    public Runnable carried(Runnable work) {
        return work;
    }

    @Override
    public void happened(Happening happening) {}
}
