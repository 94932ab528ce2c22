package fr.guichet.identity;

/**
 * What a person meant by the text typed as an identifier (ID-1 to ID-5). Nothing here knows whether an account exists,
 * so whatever is said about the text can be shown.
 */
public sealed interface TypedIdentifier {

    /** The longest text looked at, in characters. */
    int MAXIMUM_LENGTH = 255;

    /**
     * A national identifier: {@code 8}+RPPS, {@code 0}+ADELI, or either number bare (ID-1, ID-2, ID-3); or the whole
     * number of a card that an establishment issued, such as an assistant's {@code 30B0057881/CPET0002}.
     */
    record National(NationalPersonId id) implements TypedIdentifier {}

    /** A user name of an establishment's professional, such as {@code john_wick} (ID-4); as typed, without the edges. */
    record UserName(String value) implements TypedIdentifier {}

    /** Neither; the cause can be shown to the person (ID-5). */
    record Refused(IdentifierRefusal refusal) implements TypedIdentifier {}

    /**
     * Reads what was typed or pasted: spaces of every width, dots, hyphens, labels such as "N° RPPS :" and digits of
     * other widths or scripts make no difference.
     *
     * @param text what was typed, may be null
     */
    static TypedIdentifier read(String text) {
        return TypedText.read(text);
    }
}
