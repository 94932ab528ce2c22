package fr.guichet.onetimecode.login;

import static fr.guichet.onetimecode.login.Notice.Kind.ERROR;
import static fr.guichet.onetimecode.login.Notice.Kind.SUCCESS;
import static fr.guichet.onetimecode.login.Notice.Kind.WARNING;

import fr.guichet.onetimecode.code.Channel;
import fr.guichet.onetimecode.code.SendDecision;
import java.time.Instant;

/** What the outcome of a send is for the person and for the events. */
public final class SendAnswers {

    private SendAnswers() {}

    public static Answer to(Delivery delivery, ChannelChoice choice, Instant now) {
        if (delivery instanceof Delivery.Sent) {
            return Answer.said(Notice.of(SUCCESS, "codeNewSent"));
        }
        if (delivery instanceof Delivery.Failed failed) {
            return Answer.above(CodeError.SEND_FAILED, failed(failed.channel(), choice));
        }
        return refused(((Delivery.Refused) delivery).decision(), now);
    }

    private static Notice failed(Channel channel, ChannelChoice choice) {
        Notice notice = Notice.of(ERROR, channel == Channel.EMAIL ? "codeNotSentByEmail" : "codeNotSentBySms");
        if (choice.open().size() == 1) {
            return notice.advising("codeTryAgain");
        }
        return notice.advising(channel == Channel.EMAIL ? "codeTryBySms" : "codeTryByEmail");
    }

    private static Answer refused(SendDecision decision, Instant now) {
        if (decision instanceof SendDecision.TooSoon soon) {
            return Answer.above(
                    CodeError.TOO_SOON, Notice.of(WARNING, "codeTooSoon").waiting(TimeLeft.until(soon.next(), now)));
        }
        if (decision instanceof SendDecision.SendsSpent spent) {
            return Answer.above(CodeError.SENDS_SPENT, spent("codeSendsSpent", spent.next(), now));
        }
        if (decision instanceof SendDecision.FailuresSpent spent) {
            return Answer.above(CodeError.FAILURES_SPENT, spent("codeFailuresSpent", spent.next(), now));
        }
        if (decision instanceof SendDecision.NumberSpent spent) {
            return Answer.above(CodeError.NUMBER_SPENT, spent("codeNumberSpent", spent.next(), now));
        }
        if (decision instanceof SendDecision.Locked locked) {
            return Answer.above(CodeError.LOCKED, TryAnswers.locked(locked.until(), now));
        }
        // Leave to send is not refused; a kind that nobody has thought of must not pass for "sent".
        throw new IllegalStateException("Not a refusal: " + decision.getClass().getSimpleName());
    }

    private static Notice spent(String key, Instant next, Instant now) {
        return Notice.of(ERROR, key).waiting(TimeLeft.until(next, now)).advising("codeSendsSpentThen");
    }
}
