package fr.guichet.delegation.rules;

import fr.guichet.identity.AccountKind;
import fr.guichet.identity.InvalidIdentifierException;
import fr.guichet.identity.NationalPersonId;
import fr.guichet.identity.PersonName;
import java.util.Optional;
import java.util.Set;

/** Test people, as the rules know them. */
final class People {

    static final String DOCTOR_NUMBER = "899700034012";
    static final String OTHER_NUMBER = "899700356894";

    private People() {}

    /** A self-employed doctor. */
    static Professional doctor() {
        return of("doctor", Set.of(AccountKind.SELF_EMPLOYED), Optional.of(DOCTOR_NUMBER), Optional.of("10"));
    }

    /** Somebody else, with another number and another account. */
    static Professional other() {
        return of("other", Set.of(AccountKind.SELF_EMPLOYED), Optional.of(OTHER_NUMBER), Optional.of("60"));
    }

    static Professional of(
            String account, Set<AccountKind> kinds, Optional<String> number, Optional<String> profession) {
        return new Professional(
                account, Optional.of(new PersonName("DUPONT", "VLADIMIR")), kinds, number.map(People::id), profession);
    }

    static NationalPersonId id(String number) {
        try {
            return NationalPersonId.parse(number);
        } catch (InvalidIdentifierException e) {
            throw new IllegalArgumentException("no identifier of a test person", e);
        }
    }
}
