package fr.guichet.establishment.directory;

import fr.guichet.establishment.invitation.Invitations;
import fr.guichet.identity.Nomenclatures;
import java.time.Clock;

/**
 * What every desk works with.
 *
 * @param clock the server's
 * @param nomenclatures for the professions
 * @param invitations that sends mails
 */
record DirectoryServices(Clock clock, Nomenclatures nomenclatures, Invitations invitations) {

    PersonReading reading() {
        return new PersonReading(nomenclatures.professions());
    }

    long now() {
        return clock.millis();
    }
}
