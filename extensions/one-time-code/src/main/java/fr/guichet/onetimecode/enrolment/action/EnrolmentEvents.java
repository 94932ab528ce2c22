package fr.guichet.onetimecode.enrolment.action;

import fr.guichet.identity.watch.CodeAct;
import fr.guichet.identity.watch.CodeDetail;
import fr.guichet.onetimecode.code.Channel;
import fr.guichet.onetimecode.enrolment.SmsCredentialProviderFactory;
import fr.guichet.onetimecode.login.ChannelWord;
import fr.guichet.onetimecode.login.CodeError;
import fr.guichet.onetimecode.login.Delivery;
import fr.guichet.onetimecode.login.DeliveryEvent;
import fr.guichet.onetimecode.sms.NumberRefusal;
import java.util.Locale;
import java.util.Optional;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.events.Details;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;

/** What an auditor reads of an enrolment: never a number, not even masked. */
final class EnrolmentEvents {

    private static final String NUMBER_REFUSED = "sms_number_refused";

    private final RequiredActionContext context;

    EnrolmentEvents(RequiredActionContext context) {
        this.context = context;
    }

    /** {@code UPDATE_CREDENTIAL}, which the notice to the person goes by. */
    void enrolled() {
        typed().success();
    }

    void numberRefused(NumberRefusal refusal) {
        credential()
                .detail(Details.REASON, refusal.name().toLowerCase(Locale.ROOT))
                .error(NUMBER_REFUSED);
    }

    /**
     * A code that was asked for to prove a number.
     *
     * @param error why none left; empty when it did
     */
    void delivery(Delivery delivery, Optional<CodeError> error) {
        new DeliveryEvent(context.getEvent(), context.getUser(), EnrolmentActionFactory.ID).tell(delivery, error);
    }

    /** A code that proves nothing. */
    void code(CodeError error) {
        typed().error(error.eventError());
    }

    /** Told by the event of the action's end. */
    void choosing(Channel channel) {
        context.getEvent().detail(CodeDetail.CHANNEL.key(), ChannelWord.of(channel));
    }

    private EventBuilder typed() {
        return credential()
                .detail(CodeDetail.STEP.key(), CodeAct.ACCEPT.word())
                .detail(CodeDetail.CHANNEL.key(), ChannelWord.of(Channel.SMS));
    }

    private EventBuilder credential() {
        return context.getEvent()
                .clone()
                .event(EventType.UPDATE_CREDENTIAL)
                .user(context.getUser())
                .detail(Details.CREDENTIAL_TYPE, SmsCredentialProviderFactory.ID);
    }
}
