package fr.guichet.onetimecode.login;

import fr.guichet.identity.watch.CodeDetail;
import fr.guichet.onetimecode.code.Channel;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;

/**
 * What the audit trail learns of this step: each send and each verdict, by which channel; no code, no address, no
 * number. A code that was not accepted is a {@code LOGIN_ERROR}.
 */
final class CodeEvents {

    private final AuthenticationFlowContext context;

    CodeEvents(AuthenticationFlowContext context) {
        this.context = context;
    }

    /** @param error why none left; empty when it did */
    void delivery(Delivery delivery, Optional<CodeError> error) {
        step().tell(delivery, error);
    }

    void accepted(Channel channel) {
        step().accepted(channel);
    }

    /** A code that lets nobody through, or a step that cannot go on. */
    void refused(CodeError error, Optional<Channel> channel) {
        channel.ifPresent(known -> context.getEvent().detail(CodeDetail.CHANNEL.key(), ChannelWord.of(known)));
        refused(error.eventError());
    }

    /** @param error the server's own, of an account that is held back */
    void refused(String error) {
        context.getEvent().user(context.getUser()).error(error);
    }

    private DeliveryEvent step() {
        return new DeliveryEvent(context.getEvent(), context.getUser(), OneTimeCodeAuthenticatorFactory.ID);
    }
}
