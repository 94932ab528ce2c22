package fr.guichet.onetimecode.login;

import fr.guichet.identity.watch.CodeAct;
import fr.guichet.identity.watch.CodeDetail;
import fr.guichet.onetimecode.code.Channel;
import java.util.Optional;
import org.keycloak.events.Details;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.UserModel;

/**
 * What the audit trail learns of a code that was asked for, at a login or to prove a number: the server has no type of
 * event for it, so it is a {@code CUSTOM_REQUIRED_ACTION} of the step's name. No code, no address, no number.
 */
public final class DeliveryEvent {

    private final EventBuilder request;
    private final UserModel person;
    private final String action;

    /**
     * @param request event of the request, which stays as it is
     * @param action name of the step
     */
    public DeliveryEvent(EventBuilder request, UserModel person, String action) {
        this.request = request;
        this.person = person;
        this.action = action;
    }

    /** @param error why none left; empty when it did */
    public void tell(Delivery delivery, Optional<CodeError> error) {
        EventBuilder event = step(CodeAct.SEND, delivery.channel());
        if (delivery instanceof Delivery.Failed failed) {
            event.detail(Details.REASON, failed.reason());
        }
        if (error.isPresent()) {
            event.error(error.get().eventError());
        } else {
            event.success();
        }
    }

    /** The right code was typed. */
    void accepted(Channel channel) {
        step(CodeAct.ACCEPT, channel).success();
    }

    private EventBuilder step(CodeAct act, Channel channel) {
        return request.clone()
                .event(EventType.CUSTOM_REQUIRED_ACTION)
                .user(person)
                .detail(Details.CUSTOM_REQUIRED_ACTION, action)
                .detail(CodeDetail.STEP.key(), act.word())
                .detail(CodeDetail.CHANNEL.key(), ChannelWord.of(channel));
    }
}
