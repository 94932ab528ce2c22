package fr.guichet.account.firstconnection;

import java.util.Optional;

/** Number and street, on one line. */
public record StreetAddress(String value) {

    private static final int MAXIMUM = 255;

    /** The address in a text; empty when it is too long or holds control characters. */
    static Optional<StreetAddress> parse(String text) {
        boolean plain = text.codePoints().noneMatch(Character::isISOControl);
        return plain && text.length() <= MAXIMUM ? Optional.of(new StreetAddress(text)) : Optional.empty();
    }
}
