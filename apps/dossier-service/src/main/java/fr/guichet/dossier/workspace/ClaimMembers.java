package fr.guichet.dossier.workspace;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The members of one object of a claim, each of the type it must have. */
final class ClaimMembers {

    /** Of any text of a claim, in characters: a first name and a surname, of 255 each at the gateway. */
    private static final int LONGEST = 511;

    private final Map<?, ?> members;

    private ClaimMembers(Map<?, ?> members) {
        this.members = members;
    }

    static ClaimMembers of(Object value, String name) throws MalformedClaimException {
        if (value instanceof Map<?, ?> members) {
            return new ClaimMembers(members);
        }
        throw new MalformedClaimException(name);
    }

    /** The values of a claim that is a list; none when the claim is absent. */
    static List<?> list(Object claim, String name) throws MalformedClaimException {
        if (claim == null) {
            return List.of();
        }
        if (claim instanceof List<?> values) {
            return values;
        }
        throw new MalformedClaimException(name);
    }

    ClaimMembers object(String name) throws MalformedClaimException {
        return of(members.get(name), name);
    }

    String text(String name) throws MalformedClaimException {
        if (members.get(name) instanceof String text && !text.isBlank() && text.length() <= LONGEST) {
            return text;
        }
        throw new MalformedClaimException(name);
    }

    Optional<Long> wholeNumber(String name) throws MalformedClaimException {
        Object value = members.get(name);
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof Long || value instanceof Integer) {
            return Optional.of(((Number) value).longValue());
        }
        throw new MalformedClaimException(name);
    }
}
