package fr.guichet.establishment.directory;

import fr.guichet.identity.NationalPersonId;
import fr.guichet.identity.PersonName;
import java.util.Optional;

/** A person to add, as far as typed text can be right by itself. */
sealed interface NewPerson {

    PersonName name();

    boolean referent();

    /**
     * Somebody who gets an account (EST-1).
     *
     * @param email in small letters
     * @param username typed; empty for one made of the names
     * @param profession code of TRE_G15
     */
    record Newcomer(
            PersonName name, String email, Optional<String> username, Optional<String> profession, boolean referent)
            implements NewPerson {

        /** Not for logs. */
        @Override
        public String toString() {
            return "Newcomer";
        }
    }

    /** Somebody who may have an account, as whoever has that number; nobody here asks whether. */
    record Professional(PersonName name, NationalPersonId number, boolean referent) implements NewPerson {

        /** Not for logs. */
        @Override
        public String toString() {
            return "Professional";
        }
    }
}
