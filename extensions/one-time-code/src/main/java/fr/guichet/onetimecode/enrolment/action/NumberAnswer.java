package fr.guichet.onetimecode.enrolment.action;

import fr.guichet.onetimecode.sms.NumberRefusal;
import java.util.Map;
import java.util.Optional;

/**
 * What the field of the number shows: what the person just typed, to be corrected, and why it is not taken.
 *
 * @param typed empty on a fresh page: the number of the account is shown masked only
 * @param problem key of the text at the field
 */
record NumberAnswer(String typed, Optional<String> problem) {

    static final NumberAnswer NONE = new NumberAnswer("", Optional.empty());

    private static final Map<NumberRefusal, String> TEXTS = Map.of(
            NumberRefusal.EMPTY, "smsNumberEmpty",
            NumberRefusal.NOT_A_NUMBER, "smsNumberInvalid",
            NumberRefusal.FOREIGN, "smsNumberForeign",
            NumberRefusal.LANDLINE, "smsNumberLandline",
            NumberRefusal.PREMIUM, "smsNumberPremium",
            NumberRefusal.NOT_MOBILE, "smsNumberNotMobile");

    static NumberAnswer typed(String typed) {
        return new NumberAnswer(typed, Optional.empty());
    }

    static NumberAnswer refused(String typed, NumberRefusal refusal) {
        return new NumberAnswer(typed, Optional.of(TEXTS.get(refusal)));
    }

    /** The number that is enrolled already. */
    static NumberAnswer same(String typed) {
        return new NumberAnswer(typed, Optional.of("smsNumberSame"));
    }

    /** Without the number. */
    @Override
    public String toString() {
        return "NumberAnswer[" + problem.orElse("") + "]";
    }
}
