package fr.guichet.onetimecode.login;

import fr.guichet.onetimecode.code.Channel;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.events.Details;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;

/**
 * What the audit trail learns of this step: each send and each verdict, by which channel; no code, no address, no
 * number. The server has no type of event for a second factor that is sent: sends and the code that was accepted are a
 * {@code CUSTOM_REQUIRED_ACTION} of this step's name, a code that was not accepted is a {@code LOGIN_ERROR}.
 */
final class CodeEvents {

    /** Detail: {@code email} or {@code sms}. */
    static final String CHANNEL = "code_channel";
    /** Detail: {@code send} or {@code accept}. */
    static final String STEP = "code_step";

    private final AuthenticationFlowContext context;

    CodeEvents(AuthenticationFlowContext context) {
        this.context = context;
    }

    /** @param error why none left; empty when it did */
    void delivery(Delivery delivery, Optional<CodeError> error) {
        EventBuilder event = step("send", delivery.channel());
        if (delivery instanceof Delivery.Failed failed) {
            event.detail(Details.REASON, failed.reason());
        }
        if (error.isPresent()) {
            event.error(error.get().eventError());
        } else {
            event.success();
        }
    }

    void accepted(Channel channel) {
        step("accept", channel).success();
    }

    /** A code that lets nobody through, or a step that cannot go on. */
    void refused(CodeError error, Optional<Channel> channel) {
        channel.ifPresent(known -> context.getEvent().detail(CHANNEL, ChannelWord.of(known)));
        refused(error.eventError());
    }

    /** @param error the server's own, of an account that is held back */
    void refused(String error) {
        context.getEvent().user(context.getUser()).error(error);
    }

    private EventBuilder step(String step, Channel channel) {
        return context.getEvent()
                .clone()
                .event(EventType.CUSTOM_REQUIRED_ACTION)
                .user(context.getUser())
                .detail(Details.CUSTOM_REQUIRED_ACTION, OneTimeCodeAuthenticatorFactory.ID)
                .detail(STEP, step)
                .detail(CHANNEL, ChannelWord.of(channel));
    }
}
