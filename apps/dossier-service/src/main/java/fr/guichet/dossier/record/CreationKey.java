package fr.guichet.dossier.record;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/**
 * What makes two submissions the same one: the form that was shown, and what it says. A double click repeats both. Going
 * back and changing the patient changes the second, and that is another dossier.
 *
 * @param value SHA-256 in hexadecimal
 */
@Embeddable
public record CreationKey(@Column(name = "creation_key", updatable = false) String value) {

    /**
     * The key of a submission.
     *
     * @param form drawn anew each time the form is shown
     */
    static CreationKey of(UUID form, Family family, Patient patient) {
        // The separator is in none of the parts, so that no two submissions read alike.
        String said =
                String.join("\n", form.toString(), family.name(), patient.name(), patient.postcode(), patient.town());
        try {
            return new CreationKey(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(said.getBytes(StandardCharsets.UTF_8))));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
