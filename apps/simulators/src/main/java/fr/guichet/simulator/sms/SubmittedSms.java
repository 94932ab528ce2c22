package fr.guichet.simulator.sms;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jsmpp.PDUStringException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.BroadcastSm;
import org.jsmpp.bean.CancelBroadcastSm;
import org.jsmpp.bean.CancelSm;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.EnquireLink;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.QueryBroadcastSm;
import org.jsmpp.bean.QuerySm;
import org.jsmpp.bean.ReplaceSm;
import org.jsmpp.bean.SubmitMulti;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.BroadcastSmResult;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.QueryBroadcastSmResult;
import org.jsmpp.session.QuerySmResult;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.ServerMessageReceiverListener;
import org.jsmpp.session.Session;
import org.jsmpp.session.SubmitMultiResult;
import org.jsmpp.session.SubmitSmResult;
import org.jsmpp.util.MessageId;

/** What is done with a submit_sm. Every other request is refused: a gateway that sends codes makes none. */
final class SubmittedSms implements ServerMessageReceiverListener {

    private static final byte UCS2 = 0x08;

    private final SmsInbox inbox;
    private final SmsBehaviours behaviours;
    private final Consumer<SMPPServerSession> nonsense;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final CountDownLatch asked = new CountDownLatch(1);
    private final AtomicInteger enquireLinks = new AtomicInteger();
    private final AtomicLong ids = new AtomicLong();

    SubmittedSms(SmsInbox inbox, SmsBehaviours behaviours, Consumer<SMPPServerSession> nonsense) {
        this.inbox = inbox;
        this.behaviours = behaviours;
        this.nonsense = nonsense;
    }

    @Override
    public SubmitSmResult onAcceptSubmitSm(SubmitSm sms, SMPPServerSession session) throws ProcessRequestException {
        String number = "+" + sms.getDestAddress();
        SmsBehaviour behaviour = behaviours.of(number);
        inbox.attempted(number);
        if (behaviour.takes()) {
            inbox.deliver(number, sms.getSourceAddr(), text(sms), ReceivedSms.Route.SMPP);
        }
        return behave(behaviour, session);
    }

    private SubmitSmResult behave(SmsBehaviour behaviour, SMPPServerSession session) throws ProcessRequestException {
        switch (behaviour) {
            case ACCEPT -> {
                return accepted();
            }
            case ACCEPT_SLOWLY -> {
                pause(SmsGatewaySimulator.DELAY);
                return accepted();
            }
            case REFUSE_RECIPIENT -> throw refused(SMPPConstant.STAT_ESME_RINVDSTADR);
            case THROTTLE -> throw refused(SMPPConstant.STAT_ESME_RTHROTTLED);
            case REFUSE_IN_BODY -> throw refused(SMPPConstant.STAT_ESME_RSUBMITFAIL);
            case FAIL, REDIRECT -> throw refused(SMPPConstant.STAT_ESME_RSYSERR);
            case DROP_CONNECTION -> {
                session.close();
                throw refused(SMPPConstant.STAT_ESME_RSYSERR);
            }
            case ANSWER_NONSENSE, ANSWER_WITHOUT_END -> {
                nonsense.accept(session);
                pause(SmsGatewaySimulator.NEVER);
                return accepted();
            }
            case NEVER_ANSWER -> {
                pause(SmsGatewaySimulator.NEVER);
                return accepted();
            }
        }
        throw new IllegalStateException("no such behaviour: " + behaviour);
    }

    private static String text(SubmitSm sms) {
        return sms.getDataCoding() == UCS2
                ? new String(sms.getShortMessage(), StandardCharsets.UTF_16BE)
                : GsmSeptets.decode(sms.getShortMessage());
    }

    private SubmitSmResult accepted() {
        try {
            return new SubmitSmResult(new MessageId(Long.toString(ids.incrementAndGet())), new OptionalParameter[0]);
        } catch (PDUStringException e) {
            throw new IllegalStateException("a number is a message id", e);
        }
    }

    private static ProcessRequestException refused(int status) {
        return new ProcessRequestException("refused", status);
    }

    private void pause(Duration duration) {
        try {
            if (stopped.await(duration.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void onAcceptEnquireLink(EnquireLink request, Session session) {
        enquireLinks.incrementAndGet();
        asked.countDown();
    }

    int enquireLinks() {
        return enquireLinks.get();
    }

    void awaitEnquireLink(Duration timeout) {
        try {
            if (asked.await(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        throw new IllegalStateException("no enquire_link came within " + timeout.toMillis() + " ms");
    }

    void stop() {
        stopped.countDown();
    }

    @Override
    public SubmitMultiResult onAcceptSubmitMulti(SubmitMulti request, SMPPServerSession session)
            throws ProcessRequestException {
        throw refused(SMPPConstant.STAT_ESME_RINVCMDID);
    }

    @Override
    public QuerySmResult onAcceptQuerySm(QuerySm request, SMPPServerSession session) throws ProcessRequestException {
        throw refused(SMPPConstant.STAT_ESME_RINVCMDID);
    }

    @Override
    public void onAcceptReplaceSm(ReplaceSm request, SMPPServerSession session) throws ProcessRequestException {
        throw refused(SMPPConstant.STAT_ESME_RINVCMDID);
    }

    @Override
    public void onAcceptCancelSm(CancelSm request, SMPPServerSession session) throws ProcessRequestException {
        throw refused(SMPPConstant.STAT_ESME_RINVCMDID);
    }

    @Override
    public BroadcastSmResult onAcceptBroadcastSm(BroadcastSm request, SMPPServerSession session)
            throws ProcessRequestException {
        throw refused(SMPPConstant.STAT_ESME_RINVCMDID);
    }

    @Override
    public void onAcceptCancelBroadcastSm(CancelBroadcastSm request, SMPPServerSession session)
            throws ProcessRequestException {
        throw refused(SMPPConstant.STAT_ESME_RINVCMDID);
    }

    @Override
    public QueryBroadcastSmResult onAcceptQueryBroadcastSm(QueryBroadcastSm request, SMPPServerSession session)
            throws ProcessRequestException {
        throw refused(SMPPConstant.STAT_ESME_RINVCMDID);
    }

    @Override
    public DataSmResult onAcceptDataSm(DataSm request, Session session) throws ProcessRequestException {
        throw refused(SMPPConstant.STAT_ESME_RINVCMDID);
    }
}
