package fr.guichet.delegation.rules;

import fr.guichet.delegation.DelegationDraft;
import fr.guichet.delegation.DraftField;
import fr.guichet.delegation.DraftProblem.Cause;
import fr.guichet.identity.NationalPersonId;
import fr.guichet.identity.PersonName;
import fr.guichet.identity.TypedIdentifier;
import java.util.Locale;
import java.util.Optional;
import org.keycloak.utils.EmailValidationUtil;

/** Reads whom a doctor means. Nothing here knows whether that person has an account. */
final class PersonReader {

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_ADDRESS = 254;

    private PersonReader() {}

    static Optional<PersonName> name(DelegationDraft draft, Problems problems) {
        Optional<String> family = word(draft, DraftField.FAMILY_NAME, problems);
        Optional<String> given = word(draft, DraftField.GIVEN_NAME, problems);
        return family.flatMap(surname -> given.map(first -> new PersonName(surname, first)));
    }

    private static Optional<String> word(DelegationDraft draft, DraftField field, Problems problems) {
        String text = draft.text(field);
        if (text.isEmpty()) {
            return problems.refuse(field, Cause.MISSING);
        }
        if (text.length() > LONGEST_NAME) {
            return problems.refuse(field, Cause.TOO_LONG);
        }
        boolean strange = text.codePoints().anyMatch(c -> !isOfNames(c));
        return strange ? problems.refuse(field, Cause.CHARACTERS) : Optional.of(text);
    }

    private static boolean isOfNames(int character) {
        return Character.isLetter(character)
                || Character.getType(character) == Character.NON_SPACING_MARK
                // Test cards have digits in their names.
                || (character >= '0' && character <= '9')
                || " '’-.".indexOf(character) >= 0;
    }

    /** In small letters, as the server keeps addresses. */
    static Optional<String> email(DelegationDraft draft, Problems problems) {
        String text = draft.text(DraftField.EMAIL);
        if (text.isEmpty()) {
            return problems.refuse(DraftField.EMAIL, Cause.MISSING);
        }
        if (text.length() > LONGEST_ADDRESS || !EmailValidationUtil.isValidEmail(text)) {
            return problems.refuse(DraftField.EMAIL, Cause.NOT_AN_ADDRESS);
        }
        return Optional.of(text.toLowerCase(Locale.ROOT));
    }

    /** @param self the number of whoever asks */
    static Optional<NationalPersonId> colleague(
            DelegationDraft draft, Optional<NationalPersonId> self, Problems problems) {
        String text = draft.text(DraftField.IDENTIFIER);
        if (text.isEmpty()) {
            return problems.refuse(DraftField.IDENTIFIER, Cause.MISSING);
        }
        if (!(TypedIdentifier.read(text) instanceof TypedIdentifier.National number)
                || !number.id().kind().isNational()) {
            return problems.refuse(DraftField.IDENTIFIER, Cause.NOT_AN_IDENTIFIER);
        }
        return self.filter(number.id()::equals).isPresent()
                ? problems.refuse(DraftField.IDENTIFIER, Cause.ONESELF)
                : Optional.of(number.id());
    }
}
