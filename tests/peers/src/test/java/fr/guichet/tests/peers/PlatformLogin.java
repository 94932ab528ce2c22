package fr.guichet.tests.peers;

import fr.guichet.simulator.pki.TestCard;
import java.time.Duration;

/**
 * A login at the platform: who, and how.
 *
 * @param sub their name at the platform
 * @param identifier national identifier; empty when the platform does not say it
 * @param givenName first name
 * @param surname family name
 * @param acr level that the platform says it reached; empty when it says none
 * @param amr methods (RFC 8176), separated by spaces; empty when it says none
 * @param ago how long ago the person was authenticated
 */
record PlatformLogin(
        String sub, String identifier, String givenName, String surname, String acr, String amr, Duration ago) {

    /** With the card, now: what a platform should do. */
    static PlatformLogin strong(String identifier, String givenName, String surname) {
        return new PlatformLogin(
                "platform-" + identifier, identifier, givenName, surname, "eidas2", "sc pin mfa", Duration.ZERO);
    }

    static PlatformLogin strong(TestCard person) {
        return strong(person.identifier(), person.givenName(), person.surname());
    }

    PlatformLogin withAcr(String other) {
        return new PlatformLogin(sub, identifier, givenName, surname, other, amr, ago);
    }

    PlatformLogin withAmr(String other) {
        return new PlatformLogin(sub, identifier, givenName, surname, acr, other, ago);
    }

    PlatformLogin ago(Duration other) {
        return new PlatformLogin(sub, identifier, givenName, surname, acr, amr, other);
    }

    /** From the platform's login page. */
    Workstation at(Workstation doctor) {
        return doctor.fill("sub", sub)
                .fill("SubjectNameID", identifier)
                .fill("given_name", givenName)
                .fill("family_name", surname)
                .fill("acr", acr)
                .fill("amr", amr)
                .fill("age", String.valueOf(ago.toSeconds()))
                .submit();
    }

    /** Not the person: this shows in test reports. */
    @Override
    public String toString() {
        return "PlatformLogin[acr=" + acr + ", amr=" + amr + ", ago=" + ago + "]";
    }
}
