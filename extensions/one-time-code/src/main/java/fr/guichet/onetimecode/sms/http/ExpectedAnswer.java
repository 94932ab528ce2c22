package fr.guichet.onetimecode.sms.http;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.guichet.onetimecode.sms.SmsException;
import fr.guichet.onetimecode.sms.SmsFailure;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/**
 * Which answers mean that the gateway took the SMS: a status of a range, and where a gateway says 200 to everything, a
 * value in the body.
 *
 * @param leastStatus first status that accepts
 * @param mostStatus last status that accepts
 * @param refusedNumbers statuses by which the gateway says that it does not send to this number
 * @param pointer where in the JSON body (RFC 6901) to look; the status alone counts when there is none
 * @param value the text, number or truth value that must be there
 */
record ExpectedAnswer(
        int leastStatus, int mostStatus, Set<Integer> refusedNumbers, Optional<JsonPointer> pointer, String value) {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int TOO_MANY_REQUESTS = 429;

    boolean needsBody() {
        return pointer.isPresent();
    }

    /**
     * Returns when the answer accepts.
     *
     * @param body empty when there is none, or more than is read
     * @throws SmsException with what the answer means otherwise
     */
    void judge(int status, Optional<byte[]> body) throws SmsException {
        if (status < leastStatus || status > mostStatus) {
            throw new SmsException(failure(status), "status " + status);
        }
        if (pointer.isPresent()) {
            judgeBody(pointer.get(), body);
        }
    }

    private SmsFailure failure(int status) {
        if (refusedNumbers.contains(status)) {
            return SmsFailure.REFUSED_NUMBER;
        }
        if (status == UNAUTHORIZED || status == FORBIDDEN || status / 100 == 3) {
            return SmsFailure.MISCONFIGURED;
        }
        return status == TOO_MANY_REQUESTS ? SmsFailure.THROTTLED : SmsFailure.REJECTED;
    }

    private void judgeBody(JsonPointer where, Optional<byte[]> body) throws SmsException {
        JsonNode found = document(body).at(where);
        if (found.isMissingNode() || found.isContainerNode()) {
            throw new SmsException(SmsFailure.MALFORMED_ANSWER, "nothing at " + where);
        }
        if (!found.asText().equals(value)) {
            throw new SmsException(SmsFailure.REJECTED, "another value at " + where);
        }
    }

    private static JsonNode document(Optional<byte[]> body) throws SmsException {
        try {
            JsonNode document = JSON.readTree(body.orElseGet(() -> new byte[0]));
            if (document != null) {
                return document;
            }
        } catch (IOException malformed) {
            // Said below, without the body: it may repeat the number.
        }
        throw new SmsException(SmsFailure.MALFORMED_ANSWER, "the body is not the JSON that was expected");
    }
}
