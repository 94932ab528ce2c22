package fr.guichet.onetimecode.login;

import fr.guichet.identity.AuthenticationEvidence;
import fr.guichet.onetimecode.code.Channel;
import fr.guichet.onetimecode.code.CodeKey;
import fr.guichet.onetimecode.code.CodeState;
import fr.guichet.onetimecode.code.CodeSubject;
import fr.guichet.onetimecode.code.OneTimeCodes;
import fr.guichet.onetimecode.code.SentCode;
import fr.guichet.onetimecode.code.TryOutcome;
import fr.guichet.onetimecode.device.TrustedDevices;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticationFlowError;
import org.keycloak.models.credential.OTPCredentialModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/** One turn of one person at the page: arriving, asking for a code, trying one. */
final class CodeStep {

    /** On the login: it has been here. */
    private static final String CAME_BEFORE = "guichet.code.came-before";

    private final AuthenticationFlowContext context;
    private final AuthenticationSessionModel login;
    private final OneTimeCodes codes;
    private final Clock clock;
    private final CodeKey key;
    private final PersonChannels channels;
    private final TrustedDevices devices;
    private final CodeStepConfig config;
    private final DeviceWish deviceWish;
    private final CodeEvents events;
    private final CodePages pages;

    CodeStep(AuthenticationFlowContext context, OneTimeCodes codes, Clock clock) {
        this.context = context;
        this.login = context.getAuthenticationSession();
        this.codes = codes;
        this.clock = clock;
        // The root session is the browser: all its tabs share a code, and no other browser can use it.
        this.key = CodeKey.login(
                CodeSubject.of(context.getRealm(), context.getUser()),
                login.getParentSession().getId());
        this.channels = new PersonChannels(context.getSession(), context.getUser());
        this.devices = TrustedDevices.of(context, clock);
        this.config = CodeStepConfig.of(context.getAuthenticatorConfig());
        this.deviceWish = new DeviceWish(login);
        this.events = new CodeEvents(context);
        this.pages = new CodePages(context);
    }

    /** The page was opened, reloaded, or come back to. */
    void arrive() {
        if (config.trustedDevices() && devices.spareTheCode()) {
            record(AuthenticationEvidence.PASSWORD_ON_TRUSTED_DEVICE);
            context.success();
            return;
        }
        CodeState state = codes.state(key);
        if (channels.choice().reachesNobody()
                && state.sent().filter(SentCode::isLive).isEmpty()) {
            events.refused(CodeError.UNREACHABLE, Optional.empty());
            context.forceChallenge(pages.unreachable(channels.hasAddress()));
            return;
        }
        boolean cameBefore = login.getAuthNote(CAME_BEFORE) != null;
        login.setAuthNote(CAME_BEFORE, "true");
        Arrival arrival = Arrival.of(state, channels.choice(), cameBefore);
        if (arrival instanceof Arrival.Send send) {
            Answer answer = deliver(send.channel());
            // That a code was sent is what the page says anyway.
            show(answer.error().isEmpty() ? Answer.NONE : answer);
        } else if (arrival instanceof Arrival.Show page) {
            show(page.answer());
        }
    }

    /** Something was sent by the page. */
    void answer(MultivaluedMap<String, String> form) {
        deviceWish.keep(form);
        CodeRequest request = CodeRequest.of(form);
        if (request instanceof CodeRequest.Try attempt) {
            check(attempt.typed());
        } else if (request instanceof CodeRequest.Send send && channels.choice().allows(send.channel())) {
            show(deliver(send.channel()));
        } else {
            arrive();
        }
    }

    private Answer deliver(Channel channel) {
        Delivery delivery = new CodeDelivery(codes).deliver(key, channel, sender(channel));
        Answer answer = SendAnswers.to(delivery, channels.choice(), clock.instant());
        events.delivery(delivery, answer.error());
        return answer;
    }

    private CodeSender sender(Channel channel) {
        Duration lifetime = codes.policy().codeLifetime();
        return channel == Channel.SMS
                ? new SmsCodeSender(context.getSession(), context.getUser(), lifetime)
                : new EmailCodeSender(context, lifetime);
    }

    private void check(String typed) {
        TryOutcome outcome = codes.verify(key, typed);
        if (outcome instanceof TryOutcome.Accepted accepted) {
            accept(accepted.channel());
            return;
        }
        CodeState state = codes.state(key);
        Answer answer = TryAnswers.to(outcome, state.lockedUntil(), clock.instant());
        answer.error().ifPresent(error -> events.refused(error, state.sent().map(SentCode::channel)));
        show(answer);
    }

    private void accept(Channel channel) {
        events.accepted(channel);
        if (config.trustedDevices() && deviceWish.isSaid()) {
            devices.trustThisBrowser();
        }
        record(
                channel == Channel.SMS
                        ? AuthenticationEvidence.PASSWORD_AND_SMS_CODE
                        : AuthenticationEvidence.PASSWORD_AND_EMAIL_CODE);
        // With its category the server forgets the failures once the login is through.
        context.success(OTPCredentialModel.TYPE);
    }

    private void record(AuthenticationEvidence evidence) {
        LoginMethods.record(context.getSession(), login, context.getUser(), evidence);
    }

    private void show(Answer answer) {
        CodeView view = new CodeView(
                codes.state(key),
                channels.choice(),
                channels.destinations(),
                config.trustedDevices() ? devices.offeredDays() : OptionalInt.empty(),
                deviceWish.isTicked());
        var page = pages.code(view, answer, clock.instant());
        // What is no guess must not count as one: else asking for codes would lock the account.
        if (answer.error().filter(CodeError::isGuess).isPresent()) {
            context.failureChallenge(AuthenticationFlowError.INVALID_CREDENTIALS, page);
        } else {
            context.forceChallenge(page);
        }
    }
}
