package fr.guichet.onetimecode.sms;

import java.io.ByteArrayOutputStream;

/** The GSM default alphabet and its extension table (3GPP TS 23.038, 6.2.1). */
final class GsmAlphabet {

    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u001bÆæßÉ"
            + " !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final char ESCAPE = '\u001b';
    private static final String EXTENDED = "\f^{}\\[~]|€";
    private static final byte[] EXTENDED_CODES = {0x0A, 0x14, 0x28, 0x29, 0x2F, 0x3C, 0x3D, 0x3E, 0x40, 0x65};

    private GsmAlphabet() {}

    static boolean covers(String text) {
        return text.chars().allMatch(c -> c != ESCAPE && (BASIC.indexOf(c) >= 0 || EXTENDED.indexOf(c) >= 0));
    }

    /** One septet in each octet; a character of the extension table takes two. */
    static byte[] encode(String text) {
        ByteArrayOutputStream septets = new ByteArrayOutputStream(text.length());
        for (char c : text.toCharArray()) {
            int basic = BASIC.indexOf(c);
            if (basic >= 0) {
                septets.write(basic);
            } else {
                septets.write(ESCAPE);
                septets.write(EXTENDED_CODES[EXTENDED.indexOf(c)]);
            }
        }
        return septets.toByteArray();
    }
}
