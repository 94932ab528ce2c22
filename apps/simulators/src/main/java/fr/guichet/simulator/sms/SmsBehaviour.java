package fr.guichet.simulator.sms;

/** What the operator does with an SMS. What it takes is in the inbox, whatever it then answers. */
public enum SmsBehaviour {
    /** Takes it and says so. */
    ACCEPT,
    /** Takes it and says so after {@link SmsGatewaySimulator#DELAY}. */
    ACCEPT_SLOWLY,
    /** Answers with an error of its own: HTTP 500, SMPP {@code ESME_RSYSERR}. */
    FAIL,
    /** Refuses the recipient: HTTP 422, SMPP {@code ESME_RINVDSTADR}. */
    REFUSE_RECIPIENT,
    /** Asks for less: HTTP 429, SMPP {@code ESME_RTHROTTLED}. */
    THROTTLE,
    /** Says 200 and in the body that it is not sent; by SMPP, {@code ESME_RSUBMITFAIL}. */
    REFUSE_IN_BODY,
    /** Takes it and never answers. */
    NEVER_ANSWER,
    /** Takes it and answers with what is no answer. */
    ANSWER_NONSENSE,
    /** Takes it and answers with more than anybody should read; by SMPP, with nonsense. */
    ANSWER_WITHOUT_END,
    /** Takes it and drops the connection. */
    DROP_CONNECTION,
    /** Sends the request elsewhere: HTTP 307 to {@link SmsGatewaySimulator#ELSEWHERE}; by SMPP, an error. */
    REDIRECT;

    /** Whether the SMS leaves. */
    boolean takes() {
        return switch (this) {
            case ACCEPT, ACCEPT_SLOWLY, NEVER_ANSWER, ANSWER_NONSENSE, ANSWER_WITHOUT_END, DROP_CONNECTION -> true;
            case FAIL, REFUSE_RECIPIENT, THROTTLE, REFUSE_IN_BODY, REDIRECT -> false;
        };
    }
}
