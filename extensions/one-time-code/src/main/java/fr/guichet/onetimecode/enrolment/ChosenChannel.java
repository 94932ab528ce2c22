package fr.guichet.onetimecode.enrolment;

import fr.guichet.onetimecode.code.Channel;
import org.keycloak.models.UserModel;

/**
 * Which channel a person chose for the codes (OTP-3, OTP-4): an attribute of the account that its person changes by
 * the required actions alone. E-mail until SMS is chosen.
 */
public final class ChosenChannel {

    /** Attribute of the account: {@code email} or {@code sms}. */
    static final String ATTRIBUTE = "codeChannel";

    private static final String SMS = "sms";
    private static final String EMAIL = "email";

    private ChosenChannel() {}

    /** The wish alone: whether a number and a gateway are there for it is asked elsewhere. */
    public static Channel of(UserModel account) {
        return SMS.equals(account.getFirstAttribute(ATTRIBUTE)) ? Channel.SMS : Channel.EMAIL;
    }

    /** Called by the pages on which the person chooses, and when the number goes. */
    public static void record(UserModel account, Channel channel) {
        account.setSingleAttribute(ATTRIBUTE, channel == Channel.SMS ? SMS : EMAIL);
    }
}
