package fr.guichet.simulator.sms;

import java.time.Instant;

/**
 * An SMS that was received.
 *
 * @param id name in addresses of the workbench; says nothing of the content
 * @param number recipient, E.164 with its plus sign
 * @param sender as the gateway gave it; empty when it gave none
 * @param text as a telephone would show it
 * @param received when
 * @param route by which of the two ways
 */
public record ReceivedSms(String id, String number, String sender, String text, Instant received, Route route) {

    /** Ways into the operator's gateway. */
    public enum Route {
        HTTP,
        SMPP
    }

    /** Neither number nor text: it may hold a code. */
    @Override
    public String toString() {
        return "ReceivedSms[" + id + "]";
    }
}
