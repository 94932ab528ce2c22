package fr.guichet.simulator.sms;

import java.util.Map;

/** Reads the GSM default alphabet (3GPP TS 23.038, 6.2.1), one septet in each octet, as a message centre does. */
final class GsmSeptets {

    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u001bÆæßÉ"
            + " !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final int ESCAPE = 0x1B;
    private static final Map<Integer, Character> EXTENDED = Map.of(
            0x0A, '\f', 0x14, '^', 0x28, '{', 0x29, '}', 0x2F, '\\', 0x3C, '[', 0x3D, '~', 0x3E, ']', 0x40, '|', 0x65,
            '€');

    private GsmSeptets() {}

    static String decode(byte[] octets) {
        StringBuilder text = new StringBuilder(octets.length);
        for (int i = 0; i < octets.length; i++) {
            if (octets[i] == ESCAPE && i + 1 < octets.length) {
                text.append(EXTENDED.getOrDefault((int) octets[++i], '?'));
            } else {
                text.append(BASIC.charAt(octets[i] & 0x7F));
            }
        }
        return text.toString();
    }
}
