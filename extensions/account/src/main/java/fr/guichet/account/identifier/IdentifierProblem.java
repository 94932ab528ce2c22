package fr.guichet.account.identifier;

import fr.guichet.identity.IdentifierRefusal;

/** What a page says at the field of a mistyped identifier (ID-5). */
public final class IdentifierProblem {

    private IdentifierProblem() {}

    /** Key of the message; it depends on the typed text alone, so that it can be shown to anybody. */
    public static String messageKey(IdentifierRefusal refusal) {
        return switch (refusal) {
            case EMPTY -> "identifierEmpty";
            case UNKNOWN_PREFIX -> "identifierUnknownPrefix";
            case LENGTH -> "identifierLength";
            case CHARACTERS -> "identifierCharacters";
            case KEY -> "identifierKey";
        };
    }
}
