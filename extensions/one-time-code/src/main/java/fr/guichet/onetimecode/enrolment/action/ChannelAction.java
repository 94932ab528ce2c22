package fr.guichet.onetimecode.enrolment.action;

import fr.guichet.onetimecode.code.Channel;
import fr.guichet.onetimecode.enrolment.ChosenChannel;
import fr.guichet.onetimecode.enrolment.EnrolledNumber;
import fr.guichet.onetimecode.sms.SmsGateways;
import java.util.Optional;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.models.UserModel;

/** SMS or e-mail, changed at any time (OTP-4). */
final class ChannelAction extends OwnAction {

    @Override
    void answer(RequiredActionContext context, EnrolmentRequest request) {
        UserModel account = context.getUser();
        EnrolmentPages pages = new EnrolmentPages(context);
        if (SmsGateways.of(context.getSession()).isEmpty()) {
            pages.unavailable("smsNoGateway");
        } else if (!EnrolledNumber.exists(account)) {
            pages.unavailable("smsNoNumber");
        } else if (request instanceof EnrolmentRequest.Chosen chosen) {
            choose(context, pages, chosen.channel());
        } else {
            pages.choice(ChosenChannel.of(account), false, false);
        }
    }

    private static void choose(RequiredActionContext context, EnrolmentPages pages, Optional<Channel> channel) {
        if (channel.isPresent()) {
            ChosenChannel.record(context.getUser(), channel.get());
            new EnrolmentEvents(context).choosing(channel.get());
            context.success();
        } else {
            pages.choice(ChosenChannel.of(context.getUser()), false, true);
        }
    }
}
