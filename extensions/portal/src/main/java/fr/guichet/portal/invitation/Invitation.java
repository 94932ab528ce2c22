package fr.guichet.portal.invitation;

import fr.guichet.identity.PersonName;
import java.util.Objects;

/**
 * An invitation that somebody follows while logging in for the first time.
 *
 * @param id what the module that invites knows it by; no secret
 * @param name the person invited, as who invited them wrote it
 * @param email the address that the invitation went to
 * @param inviterName who invited them, as pages show it
 */
public record Invitation(String id, PersonName name, String email, String inviterName) {

    public Invitation {
        Objects.requireNonNull(id);
        Objects.requireNonNull(name);
        Objects.requireNonNull(email);
        Objects.requireNonNull(inviterName);
    }
}
