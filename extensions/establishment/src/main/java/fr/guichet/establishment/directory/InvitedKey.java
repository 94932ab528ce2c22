package fr.guichet.establishment.directory;

import fr.guichet.establishment.store.SearchText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What makes two invitations to one establishment the same: name and address, or number, as they were first given.
 * It never follows the account, so that the same file imported a year later still changes nothing.
 */
final class InvitedKey {

    private InvitedKey() {}

    static String of(NewPerson person) {
        if (person instanceof NewPerson.Newcomer newcomer) {
            return digest("person\n" + SearchText.of(newcomer.name().family()) + "\n"
                    + SearchText.of(newcomer.name().given()) + "\n" + newcomer.email());
        }
        return digest("number\n" + ((NewPerson.Professional) person).number().value());
    }

    /** Of one length whatever the names are. */
    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
