package fr.guichet.onetimecode.sms.smpp;

import fr.guichet.onetimecode.sms.Sender;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.TypeOfNumber;

/** How SMPP writes a sender: a name, a number of the world, or a short number of the operator's own. */
record SourceAddress(TypeOfNumber type, NumberingPlanIndicator plan, String address) {

    private static final int LONGEST_SHORT_NUMBER = 6;

    static SourceAddress of(Sender sender) {
        if (sender.isName()) {
            return new SourceAddress(TypeOfNumber.ALPHANUMERIC, NumberingPlanIndicator.UNKNOWN, sender.value());
        }
        String digits = sender.value().replace("+", "");
        return digits.length() <= LONGEST_SHORT_NUMBER
                ? new SourceAddress(TypeOfNumber.NETWORK_SPECIFIC, NumberingPlanIndicator.UNKNOWN, digits)
                : new SourceAddress(TypeOfNumber.INTERNATIONAL, NumberingPlanIndicator.ISDN, digits);
    }
}
