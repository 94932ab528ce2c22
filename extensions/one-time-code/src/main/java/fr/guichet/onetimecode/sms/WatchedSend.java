package fr.guichet.onetimecode.sms;

import fr.guichet.identity.watch.CallKind;
import fr.guichet.identity.watch.CallOutcome;
import fr.guichet.identity.watch.Watch;
import fr.guichet.identity.watch.WatchedCall;

/** Sends to one gateway under the eyes of whoever watches the server: how long each took, and how it ended. */
public final class WatchedSend {

    /** What a send does; the call learns of further attempts. */
    public interface Send {
        void with(WatchedCall call) throws SmsException;
    }

    private final Watch watch;
    private final String protocol;
    private final String host;

    /**
     * @param protocol id of the gateway's provider
     * @param host of the gateway
     */
    public WatchedSend(Watch watch, String protocol, String host) {
        this.watch = watch;
        this.protocol = protocol;
        this.host = host;
    }

    /** Sends, and tells the outcome. */
    public void run(Send send) throws SmsException {
        try (WatchedCall call = watch.begin(CallKind.SMS, protocol, host)) {
            try {
                send.with(call);
                call.ended(CallOutcome.ANSWERED);
            } catch (SmsException failed) {
                call.ended(failed.failure().outcome());
                throw failed;
            }
        }
    }
}
