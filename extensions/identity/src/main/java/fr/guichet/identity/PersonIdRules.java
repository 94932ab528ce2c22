package fr.guichet.identity;

import java.util.regex.Pattern;

/** The rules of each kind of {@link NationalPersonId}. */
final class PersonIdRules {

    // The internal part is the structure's own: letters, digits and the separators seen on cards (CPET0002).
    private static final Pattern INTERNAL = Pattern.compile("[A-Z0-9._-]{1,32}");

    private PersonIdRules() {}

    static NationalPersonId parse(String text) throws InvalidIdentifierException {
        if (text == null || text.isEmpty()) {
            throw new InvalidIdentifierException(IdentifierRefusal.EMPTY);
        }
        // The server keeps user names in small letters and X.520 compares names without case: one form for all.
        String canonical = AsciiCase.upper(text);
        NationalPersonId.Kind kind = kindOf(canonical.charAt(0));
        String rest = canonical.substring(1);
        if (kind.isNational()) {
            kind.number().require(rest);
        } else {
            requireInternal(kind, rest);
        }
        return new NationalPersonId(kind, canonical);
    }

    private static void requireInternal(NationalPersonId.Kind kind, String rest) throws InvalidIdentifierException {
        int slash = rest.indexOf('/');
        if (slash < 0) {
            throw new InvalidIdentifierException(IdentifierRefusal.LENGTH);
        }
        kind.number().require(rest.substring(0, slash));
        if (!INTERNAL.matcher(rest.substring(slash + 1)).matches()) {
            throw new InvalidIdentifierException(IdentifierRefusal.CHARACTERS);
        }
    }

    private static NationalPersonId.Kind kindOf(char prefix) throws InvalidIdentifierException {
        for (NationalPersonId.Kind kind : NationalPersonId.Kind.values()) {
            if (kind.prefix() == prefix) {
                return kind;
            }
        }
        throw new InvalidIdentifierException(IdentifierRefusal.UNKNOWN_PREFIX);
    }
}
