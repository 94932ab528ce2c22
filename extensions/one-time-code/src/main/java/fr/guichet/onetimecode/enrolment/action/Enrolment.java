package fr.guichet.onetimecode.enrolment.action;

import fr.guichet.identity.watch.Watch;
import fr.guichet.onetimecode.code.Channel;
import fr.guichet.onetimecode.code.CodeKey;
import fr.guichet.onetimecode.code.CodeSubject;
import fr.guichet.onetimecode.code.OneTimeCodes;
import fr.guichet.onetimecode.code.SentCode;
import fr.guichet.onetimecode.code.TryOutcome;
import fr.guichet.onetimecode.enrolment.ChosenChannel;
import fr.guichet.onetimecode.enrolment.EnrolledNumber;
import fr.guichet.onetimecode.enrolment.SealedNumber;
import fr.guichet.onetimecode.enrolment.action.EnrolmentProgress.Step;
import fr.guichet.onetimecode.login.Answer;
import fr.guichet.onetimecode.login.CodeDelivery;
import fr.guichet.onetimecode.login.CodeError;
import fr.guichet.onetimecode.login.CodeSms;
import fr.guichet.onetimecode.login.Delivery;
import fr.guichet.onetimecode.login.SendAnswers;
import fr.guichet.onetimecode.login.TryAnswers;
import fr.guichet.onetimecode.sms.MobileNumber;
import fr.guichet.onetimecode.sms.NumberRefusedException;
import fr.guichet.onetimecode.sms.SmsGateway;
import java.time.Clock;
import java.util.Optional;
import org.keycloak.authentication.RequiredActionContext;

/** One request of an enrolment: what was asked, by the step the person has reached. */
final class Enrolment {

    private final RequiredActionContext context;
    private final SmsGateway gateway;
    private final Clock clock;
    private final Watch watch;
    private final OneTimeCodes codes;
    private final EnrolmentProgress progress;
    private final EnrolmentPages pages;
    private final EnrolmentEvents events;

    Enrolment(RequiredActionContext context, SmsGateway gateway, Clock clock, Watch watch) {
        this.watch = watch;
        this.context = context;
        this.gateway = gateway;
        this.clock = clock;
        this.codes = OneTimeCodes.of(context.getSession());
        this.progress = new EnrolmentProgress(
                context.getAuthenticationSession(), SealedNumber.of(context.getSession(), context.getUser()));
        this.pages = new EnrolmentPages(context);
        this.events = new EnrolmentEvents(context);
    }

    void answer(EnrolmentRequest request) {
        Optional<MobileNumber> proven = progress.number();
        if (request instanceof EnrolmentRequest.Verify verify) {
            verify(verify.typed());
        } else if (request instanceof EnrolmentRequest.Try attempt && proven.isPresent()) {
            check(proven.get(), attempt.typed());
        } else if (request instanceof EnrolmentRequest.Resend && proven.isPresent()) {
            resend(proven.get());
        } else if (request instanceof EnrolmentRequest.OtherNumber) {
            EnrolmentProgress.forget(context.getAuthenticationSession());
            show();
        } else if (request instanceof EnrolmentRequest.Choose && EnrolledNumber.exists(context.getUser())) {
            progress.goesOn(Step.CHOICE);
            show();
        } else if (request instanceof EnrolmentRequest.Chosen chosen && progress.choosesChannel()) {
            choose(chosen.channel());
        } else {
            show();
        }
    }

    /** The page of the step, which sends nothing: a reload, the back button, a form that is none of ours. */
    private void show() {
        Optional<MobileNumber> proven = progress.number();
        if (progress.choosesChannel() && EnrolledNumber.exists(context.getUser())) {
            showChoice(false);
        } else if (proven.isPresent()) {
            showCode(proven.get(), Answer.NONE);
        } else {
            pages.number(NumberAnswer.NONE, Answer.NONE);
        }
    }

    private void verify(String typed) {
        MobileNumber number;
        try {
            number = MobileNumber.parse(typed);
        } catch (NumberRefusedException e) {
            events.numberRefused(e.refusal());
            pages.number(NumberAnswer.refused(typed, e.refusal()), Answer.NONE);
            return;
        }
        if (EnrolledNumber.of(context.getSession(), context.getUser())
                .filter(number::equals)
                .isPresent()) {
            pages.number(NumberAnswer.same(typed), Answer.NONE);
            return;
        }
        if (codes.state(key(number)).sent().filter(SentCode::isLive).isPresent()) {
            progress.proves(number);
            showCode(number, Answer.NONE);
            return;
        }
        Delivery delivery = send(number);
        Answer answer = answered(delivery);
        if (delivery instanceof Delivery.Sent) {
            progress.proves(number);
            showCode(number, Answer.NONE);
        } else {
            pages.number(NumberAnswer.typed(typed), beforeFirstCode(answer));
        }
    }

    private void resend(MobileNumber number) {
        showCode(number, answered(send(number)));
    }

    private Delivery send(MobileNumber number) {
        // Its words say what the code is for: nobody types it into a login by mistake.
        CodeSms sms = new CodeSms(
                context.getSession(),
                context.getUser(),
                "smsTextEnrolment",
                codes.policy().codeLifetime());
        return new CodeDelivery(codes).deliver(key(number), Channel.SMS, code -> sms.send(gateway, number, code));
    }

    private Answer answered(Delivery delivery) {
        Answer answer = SendAnswers.to(delivery, EnrolmentPages.SMS_ALONE, clock.instant());
        events.delivery(delivery, answer.error());
        return answer;
    }

    /** The code that was just sent went elsewhere: for the login of a moment ago, or to another number. */
    private static Answer beforeFirstCode(Answer answer) {
        return answer.error().filter(CodeError.TOO_SOON::equals).isPresent() ? answer.worded("smsTooSoon") : answer;
    }

    private void check(MobileNumber number, String typed) {
        TryOutcome outcome = codes.verify(key(number), typed);
        if (outcome instanceof TryOutcome.Accepted) {
            enrol(number);
            return;
        }
        Answer answer = TryAnswers.to(outcome, codes.state(key(number)).lockedUntil(), clock.instant());
        answer.error().ifPresent(events::code);
        showCode(number, answer);
    }

    private void enrol(MobileNumber number) {
        Optional<MobileNumber> old = EnrolledNumber.of(context.getSession(), context.getUser());
        EnrolledNumber.record(context.getSession(), context.getUser(), number, clock.instant());
        events.enrolled();
        old.ifPresent(former -> new OldNumberNotice(context.getSession(), context.getUser(), watch).sendTo(former));
        progress.goesOn(Step.PROVEN);
        showChoice(false);
    }

    private void choose(Optional<Channel> channel) {
        if (channel.isEmpty()) {
            showChoice(true);
            return;
        }
        ChosenChannel.record(context.getUser(), channel.get());
        events.choosing(channel.get());
        EnrolmentProgress.forget(context.getAuthenticationSession());
        context.success();
    }

    private void showCode(MobileNumber number, Answer answer) {
        pages.code(number, codes.state(key(number)), answer, clock.instant());
    }

    private void showChoice(boolean nothingTicked) {
        boolean proven = progress.step() == Step.PROVEN;
        pages.choice(proven ? Channel.SMS : ChosenChannel.of(context.getUser()), proven, nothingTicked);
    }

    private CodeKey key(MobileNumber number) {
        return CodeKey.smsEnrolment(
                CodeSubject.of(context.getRealm(), context.getUser()),
                context.getAuthenticationSession().getParentSession().getId(),
                number.e164());
    }
}
