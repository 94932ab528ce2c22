package fr.guichet.onetimecode.enrolment.action;

import fr.guichet.onetimecode.code.Channel;
import fr.guichet.onetimecode.enrolment.SmsCredentialProviderFactory;
import fr.guichet.onetimecode.login.CodeError;
import fr.guichet.onetimecode.sms.NumberRefusal;
import java.util.Locale;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.events.Details;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;

/** What an auditor reads of an enrolment: never a number, not even masked. */
final class EnrolmentEvents {

    /** Detail: the channel that was chosen, {@code sms} or {@code email}. */
    static final String CHANNEL = "code_channel";

    private static final String NUMBER_REFUSED = "sms_number_refused";

    private final RequiredActionContext context;

    EnrolmentEvents(RequiredActionContext context) {
        this.context = context;
    }

    /** {@code UPDATE_CREDENTIAL}, which the notice to the person goes by. */
    void enrolled() {
        credential().success();
    }

    void numberRefused(NumberRefusal refusal) {
        credential()
                .detail(Details.REASON, refusal.name().toLowerCase(Locale.ROOT))
                .error(NUMBER_REFUSED);
    }

    void code(CodeError error) {
        credential().error(error.eventError());
    }

    /** Told by the event of the action's end. */
    void choosing(Channel channel) {
        context.getEvent().detail(CHANNEL, channel.name().toLowerCase(Locale.ROOT));
    }

    private EventBuilder credential() {
        return context.getEvent()
                .clone()
                .event(EventType.UPDATE_CREDENTIAL)
                .user(context.getUser())
                .detail(Details.CREDENTIAL_TYPE, SmsCredentialProviderFactory.ID);
    }
}
