package fr.guichet.onetimecode.sms;

import java.util.Map;

/**
 * The text of one SMS. Typography that has a plain counterpart is made plain, because one no-break space or curly
 * apostrophe would leave 70 characters instead of 160; letters with accents stay as they are.
 */
public final class SmsText {

    /** Septets of one SMS, 3GPP TS 23.038. */
    private static final int GSM_LIMIT = 160;
    /** UTF-16 units of one SMS in UCS-2. */
    private static final int UCS2_LIMIT = 70;

    private static final Map<Character, String> PLAIN = Map.ofEntries(
            Map.entry('\u00a0', " "),
            Map.entry('\u202f', " "),
            Map.entry('\u2009', " "),
            Map.entry('\u2018', "'"),
            Map.entry('\u2019', "'"),
            Map.entry('\u201c', "\""),
            Map.entry('\u201d', "\""),
            Map.entry('\u00ab', "\""),
            Map.entry('\u00bb', "\""),
            Map.entry('\u2013', "-"),
            Map.entry('\u2014', "-"),
            Map.entry('\u2026', "..."),
            Map.entry('\u0153', "oe"),
            Map.entry('\u0152', "OE"));

    private final String text;
    private final boolean gsm;

    private SmsText(String text, boolean gsm) {
        this.text = text;
        this.gsm = gsm;
    }

    /** @throws SmsException {@link SmsFailure#TOO_LONG} when it does not fit into one SMS, or is empty */
    public static SmsText of(String text) throws SmsException {
        StringBuilder plain = new StringBuilder(text.length());
        for (char c : text.toCharArray()) {
            plain.append(PLAIN.getOrDefault(c, String.valueOf(c)));
        }
        String sent = plain.toString();
        boolean gsm = GsmAlphabet.covers(sent);
        int length = gsm ? GsmAlphabet.encode(sent).length : sent.length();
        int limit = gsm ? GSM_LIMIT : UCS2_LIMIT;
        if (sent.isBlank() || length > limit) {
            throw new SmsException(
                    SmsFailure.TOO_LONG, "one SMS holds 1 to " + limit + " characters of this kind, not " + length);
        }
        return new SmsText(sent, gsm);
    }

    /** As it is sent. Not for logs. */
    public String value() {
        return text;
    }

    /** Whether every character is of the GSM default alphabet; UCS-2 is needed otherwise. */
    public boolean isGsm() {
        return gsm;
    }

    /** One septet in each octet, as SMPP carries the default alphabet. */
    public byte[] gsmSeptets() {
        return GsmAlphabet.encode(text);
    }

    @Override
    public String toString() {
        return "SmsText[" + text.length() + " characters]";
    }
}
