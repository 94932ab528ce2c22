package fr.guichet.delegation.rules;

import fr.guichet.delegation.Period;
import fr.guichet.delegation.Rights;
import fr.guichet.identity.NationalPersonId;
import fr.guichet.identity.PersonName;

/** What a doctor asks for, once it makes sense. */
public sealed interface Request {

    /** What it opens, and when. */
    Terms terms();

    /** The person, as the doctor names them. */
    PersonName name();

    /** To invite an assistant by mail (DEL-1). */
    record Assistant(PersonName name, String email, Terms terms) implements Request {

        /** Without name and address. */
        @Override
        public String toString() {
            return "Assistant[" + terms + "]";
        }
    }

    /** To authorise a colleague (DEL-4). */
    record Colleague(PersonName name, NationalPersonId id, Terms terms) implements Request {

        /** Without name and number. */
        @Override
        public String toString() {
            return "Colleague[" + terms + "]";
        }
    }

    /**
     * What can be changed later.
     *
     * @param rights what it opens
     * @param period when
     */
    record Terms(Rights rights, Period period) {}
}
