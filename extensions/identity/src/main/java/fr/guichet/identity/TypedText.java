package fr.guichet.identity;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Decides what a typed text is: a number that has to keep its rules, or a user name. */
final class TypedText {

    private static final Pattern LABEL = Pattern.compile(
            "(?:n[°ºo.]?\\s*)?(?:rpps|adeli)\\s*[:=]?", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);
    // A number is digits, or an ADELI of Corsica or of the tests with its one letter.
    private static final Pattern NUMBER = Pattern.compile("[0-9]+|0?[0-9][A-Z][0-9]{7}");
    private static final Pattern USER_NAME =
            Pattern.compile("(?=.*\\p{L})[\\p{L}\\p{M}\\p{N}][\\p{L}\\p{M}\\p{N}._@+'-]*");

    /** Between the structure and the person in it. */
    private static final char STRUCTURE_END = '/';

    private TypedText() {}

    static TypedIdentifier read(String text) {
        if (text != null && text.length() > TypedIdentifier.MAXIMUM_LENGTH) {
            return new TypedIdentifier.Refused(IdentifierRefusal.LENGTH);
        }
        String plain = text == null ? "" : withoutEdges(plain(text));
        if (plain.isEmpty()) {
            return new TypedIdentifier.Refused(IdentifierRefusal.EMPTY);
        }
        String number = AsciiCase.upper(withoutSeparators(withoutLabel(plain)));
        if (NUMBER.matcher(number).matches()) {
            return number(number);
        }
        Optional<NationalPersonId> insideAStructure = insideAStructure(plain);
        if (insideAStructure.isPresent()) {
            return new TypedIdentifier.National(insideAStructure.get());
        }
        if (USER_NAME.matcher(plain).matches()) {
            return new TypedIdentifier.UserName(plain);
        }
        return new TypedIdentifier.Refused(IdentifierRefusal.CHARACTERS);
    }

    /** The number of somebody's card that an establishment issued, which has a stroke that no user name has. */
    private static Optional<NationalPersonId> insideAStructure(String plain) {
        if (plain.indexOf(STRUCTURE_END) < 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(NationalPersonId.parse(AsciiCase.upper(plain)));
        } catch (InvalidIdentifierException e) {
            return Optional.empty();
        }
    }

    private static TypedIdentifier number(String number) {
        try {
            return new TypedIdentifier.National(NationalPersonId.parse(prefixed(number)));
        } catch (InvalidIdentifierException e) {
            return new TypedIdentifier.Refused(e.refusal());
        }
    }

    /** Puts the prefix before a bare number; the lengths of bare and prefixed numbers never meet. */
    private static String prefixed(String number) throws InvalidIdentifierException {
        int length = number.length();
        if (length == NumberRule.RPPS.length()) {
            return NationalPersonId.Kind.RPPS.prefix() + number;
        }
        if (length == NumberRule.ADELI.length()) {
            return NationalPersonId.Kind.ADELI.prefix() + number;
        }
        if (length == 1 + NumberRule.RPPS.length()) {
            return requirePrefix(NationalPersonId.Kind.RPPS, number);
        }
        if (length == 1 + NumberRule.ADELI.length()) {
            return requirePrefix(NationalPersonId.Kind.ADELI, number);
        }
        throw new InvalidIdentifierException(IdentifierRefusal.LENGTH);
    }

    private static String requirePrefix(NationalPersonId.Kind kind, String number) throws InvalidIdentifierException {
        if (number.charAt(0) != kind.prefix()) {
            throw new InvalidIdentifierException(IdentifierRefusal.UNKNOWN_PREFIX);
        }
        return number;
    }

    /** Compatibility forms folded (full-width digits, ligatures), digits of every script as ASCII digits. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFKC).codePoints().forEach(codePoint -> {
            if (Character.isDigit(codePoint)) {
                plain.append(Character.digit(codePoint, 10));
            } else {
                plain.appendCodePoint(codePoint);
            }
        });
        return plain.toString();
    }

    private static String withoutEdges(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && Separators.isBlank(text.codePointAt(start))) {
            start += Character.charCount(text.codePointAt(start));
        }
        while (end > start && Separators.isBlank(text.codePointBefore(end))) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        return text.substring(start, end);
    }

    private static String withoutLabel(String text) {
        Matcher label = LABEL.matcher(text);
        return label.lookingAt() ? text.substring(label.end()) : text;
    }

    private static String withoutSeparators(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints()
                .filter(codePoint -> !Separators.isSeparator(codePoint))
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
