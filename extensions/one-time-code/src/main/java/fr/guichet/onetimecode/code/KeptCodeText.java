package fr.guichet.onetimecode.code;

import java.time.Instant;

/** A code as the cache holds it: {@code 1|id|hash|channel|sent|expires|used}. */
final class KeptCodeText implements EntryText<KeptCode> {

    private static final String VERSION = "1";

    @Override
    public String write(KeptCode code) {
        return String.join(
                "|",
                VERSION,
                code.id(),
                code.hash(),
                code.channel().name(),
                String.valueOf(code.sentAt().toEpochMilli()),
                String.valueOf(code.expiresAt().toEpochMilli()),
                String.valueOf(code.used()));
    }

    @Override
    public KeptCode read(String text) {
        String[] parts = text.split("\\|", -1);
        if (parts.length != 7 || !parts[0].equals(VERSION)) {
            throw new IllegalArgumentException("not a code");
        }
        return new KeptCode(
                parts[1],
                parts[2],
                Channel.valueOf(parts[3]),
                Instant.ofEpochMilli(Long.parseLong(parts[4])),
                Instant.ofEpochMilli(Long.parseLong(parts[5])),
                // Anything but the word is a code that is not known to be fresh.
                !parts[6].equals("false"));
    }
}
