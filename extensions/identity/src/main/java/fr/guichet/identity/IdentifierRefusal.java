package fr.guichet.identity;

/** Why a text is not the identifier it was taken for. One value per cause, so that a page can name it. */
public enum IdentifierRefusal {
    /** Nothing was given. */
    EMPTY,
    /** The first character names no kind of identifier. */
    UNKNOWN_PREFIX,
    /** Too few or too many characters for its kind. */
    LENGTH,
    /** A character that this kind of identifier cannot hold. */
    CHARACTERS,
    /** The control key (Luhn) does not match. */
    KEY
}
