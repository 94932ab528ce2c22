package fr.guichet.delegation;

import fr.guichet.identity.InvalidIdentifierException;
import fr.guichet.identity.NationalPersonId;

/** Who works for a doctor: whoever accepted an invitation, or whoever has a number. */
public sealed interface Delegate {

    /** The account that accepted the invitation (DEL-2). */
    record Account(String id) implements Delegate {
        private static final String PREFIX = "user:";

        @Override
        public String key() {
            return PREFIX + id;
        }
    }

    /** The person with a national identifier, with or without an account (DEL-4). */
    record Person(NationalPersonId id) implements Delegate {
        private static final String PREFIX = "person:";

        @Override
        public String key() {
            return PREFIX + id.value();
        }
    }

    /** One text for each delegate, by which delegations are found. Holds the whole identifier: not for logs. */
    String key();

    /**
     * The inverse of {@link #key()}.
     *
     * @throws IllegalArgumentException when the text is no such key; its message does not repeat it
     */
    static Delegate ofKey(String key) {
        if (key.startsWith(Account.PREFIX)) {
            return new Account(key.substring(Account.PREFIX.length()));
        }
        if (!key.startsWith(Person.PREFIX)) {
            throw new IllegalArgumentException("neither an account nor a person");
        }
        try {
            return new Person(NationalPersonId.parse(key.substring(Person.PREFIX.length())));
        } catch (InvalidIdentifierException e) {
            throw new IllegalArgumentException("a person without a national identifier", e);
        }
    }
}
