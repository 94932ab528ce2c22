package fr.guichet.simulator.sms;

/**
 * Who may send.
 *
 * @param authorization the whole value of the header {@code Authorization}
 * @param systemId of the SMPP bind, 15 ASCII characters at most
 * @param password of the SMPP bind, 8 ASCII characters at most
 */
public record SmsCredentials(String authorization, String systemId, String password) {

    /** None of it. */
    @Override
    public String toString() {
        return "SmsCredentials";
    }
}
