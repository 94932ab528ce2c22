package fr.guichet.onetimecode.sms.http;

import fr.guichet.onetimecode.sms.MobileNumber;

/** How a gateway wants the number written. */
enum NumberFormat {
    /** {@code +33612345678}. */
    E164,
    /** {@code 33612345678}. */
    DIGITS,
    /** {@code 0612345678}, as it is dialled in its territory. */
    NATIONAL;

    String write(MobileNumber number) {
        return switch (this) {
            case E164 -> number.e164();
            case DIGITS -> number.digits();
            case NATIONAL -> number.national();
        };
    }
}
