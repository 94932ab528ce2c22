package fr.guichet.onetimecode.sms.smpp;

import fr.guichet.onetimecode.sms.SmsException;
import fr.guichet.onetimecode.sms.SmsFailure;
import java.util.Set;
import org.jsmpp.SMPPConstant;

/** What a command status of the message centre means here (SMPP 3.4, 5.1.3). */
final class SmppStatus {

    private static final Set<Integer> REFUSED_NUMBER = Set.of(
            SMPPConstant.STAT_ESME_RINVDSTADR, SMPPConstant.STAT_ESME_RINVDSTTON, SMPPConstant.STAT_ESME_RINVDSTNPI);
    private static final Set<Integer> THROTTLED =
            Set.of(SMPPConstant.STAT_ESME_RTHROTTLED, SMPPConstant.STAT_ESME_RMSGQFUL);
    private static final Set<Integer> MISCONFIGURED = Set.of(
            SMPPConstant.STAT_ESME_RBINDFAIL,
            SMPPConstant.STAT_ESME_RINVPASWD,
            SMPPConstant.STAT_ESME_RINVSYSID,
            SMPPConstant.STAT_ESME_RINVSYSTYP,
            SMPPConstant.STAT_ESME_RINVSRCADR);

    private SmppStatus() {}

    /** @param command by its name in SMPP, such as {@code submit_sm} */
    static SmsException failure(String command, int status) {
        return new SmsException(meaning(status), String.format("%s answered with status 0x%08x", command, status));
    }

    private static SmsFailure meaning(int status) {
        if (REFUSED_NUMBER.contains(status)) {
            return SmsFailure.REFUSED_NUMBER;
        }
        if (THROTTLED.contains(status)) {
            return SmsFailure.THROTTLED;
        }
        return MISCONFIGURED.contains(status) ? SmsFailure.MISCONFIGURED : SmsFailure.REJECTED;
    }
}
