package fr.guichet.onetimecode.sms.smpp;

import fr.guichet.onetimecode.sms.MobileNumber;
import fr.guichet.onetimecode.sms.SmsException;
import fr.guichet.onetimecode.sms.SmsFailure;
import fr.guichet.onetimecode.sms.SmsText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.bean.DataCoding;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.RawDataCoding;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.extra.SessionState;
import org.jsmpp.session.SMPPSession;

/** A session that is bound, and the sends that wait for its answers. When it is lost they are told at once. */
final class BoundSession {

    private static final DataCoding GSM = new RawDataCoding((byte) 0x00);
    private static final DataCoding UCS2 = new RawDataCoding((byte) 0x08);
    private static final byte REPLACE_NOTHING = 0;
    private static final byte ORDINARY = 0;

    private final SMPPSession session;
    private final SmppGatewayConfig config;
    private final Set<CompletableFuture<Void>> waiting = ConcurrentHashMap.newKeySet();

    BoundSession(SMPPSession session, SmppGatewayConfig config) {
        this.session = session;
        this.config = config;
        session.addSessionStateListener((state, before, source) -> {
            if (state == SessionState.CLOSED) {
                lose();
            }
        });
    }

    boolean isUsable() {
        return session.getSessionState().isTransmittable();
    }

    /**
     * Sends one SMS and waits for the answer.
     *
     * @param sent completed exceptionally when the session is lost meanwhile
     */
    void submit(MobileNumber to, SmsText text, CompletableFuture<Void> sent) {
        waiting.add(sent);
        try {
            // A session that was lost before it was watched has told nobody of it.
            if (!isUsable()) {
                lose();
                return;
            }
            submit(to, text);
            sent.complete(null);
        } catch (SmsException failed) {
            sent.completeExceptionally(failed);
        } finally {
            waiting.remove(sent);
        }
    }

    private void submit(MobileNumber to, SmsText text) throws SmsException {
        SourceAddress source = SourceAddress.of(config.sender());
        try {
            session.submitShortMessage(
                    "",
                    source.type(),
                    source.plan(),
                    source.address(),
                    TypeOfNumber.INTERNATIONAL,
                    NumberingPlanIndicator.ISDN,
                    to.digits(),
                    new ESMClass(),
                    ORDINARY,
                    ORDINARY,
                    null,
                    validity(),
                    new RegisteredDelivery(0),
                    REPLACE_NOTHING,
                    text.isGsm() ? GSM : UCS2,
                    ORDINARY,
                    text.isGsm() ? text.gsmSeptets() : text.value().getBytes(StandardCharsets.UTF_16BE));
        } catch (NegativeResponseException refused) {
            throw SmppStatus.failure("submit_sm", refused.getCommandStatus());
        } catch (ResponseTimeoutException late) {
            throw new SmsException(SmsFailure.TIMED_OUT, "no answer to submit_sm");
        } catch (InvalidResponseException malformed) {
            throw new SmsException(SmsFailure.MALFORMED_ANSWER, "the answer to submit_sm cannot be read");
        } catch (PDUException unwritable) {
            throw new SmsException(SmsFailure.MISCONFIGURED, "submit_sm cannot be written with these settings");
        } catch (IOException lost) {
            throw new SmsException(SmsFailure.DROPPED, "the session ended before the answer to submit_sm");
        }
    }

    /** Relative time, SMPP 3.4, 7.1.1.2: {@code 000000001000000R} is ten minutes. */
    private String validity() {
        return config.validity().isZero()
                ? null
                : String.format("00000000%02d00000R", config.validity().toMinutes());
    }

    private void lose() {
        waiting.forEach(sent -> sent.completeExceptionally(
                new SmsException(SmsFailure.DROPPED, "the session ended before the answer to submit_sm")));
    }

    /** Ends it without a word, when the other side does not answer. */
    void drop() {
        session.close();
    }

    /** Ends it as the protocol wants. */
    void unbind() {
        session.unbindAndClose();
    }
}
