package fr.guichet.dossier.workspace;

import fr.guichet.identity.InvalidIdentifierException;
import fr.guichet.identity.NationalPersonId;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads {@code delegations}, as the claim of a token and as the answer of the gateway when it is asked anew:
 * {@code [{"id","kind","doctor":{"SubjectNameID","name"},"rights":{"dossiers","medical","autonomy"},"until"}]}. Absent, it
 * names none. A kind that is not known here opens nothing and is passed over; anything else that is not as the gateway
 * writes it makes the whole unreadable: a right that cannot be read is never taken for another.
 */
public final class DelegationsClaim {

    /** Its name, in tokens and in the gateway's answer. */
    public static final String NAME = "delegations";

    /** It stands in addresses. */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{1,64}");

    private DelegationsClaim() {}

    /**
     * The delegations it names.
     *
     * @param claim its value; null when it is absent
     * @throws MalformedClaimException when it cannot be read
     */
    public static List<Delegated> read(Object claim) throws MalformedClaimException {
        List<Delegated> read = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Object value : ClaimMembers.list(claim, NAME)) {
            ClaimMembers delegation = ClaimMembers.of(value, NAME);
            Optional<DelegationKind> kind = kind(delegation.text("kind"));
            if (kind.isEmpty()) {
                continue;
            }
            Delegated delegated = delegated(delegation, kind.get());
            if (!seen.add(delegated.delegation())) {
                throw new MalformedClaimException(NAME);
            }
            read.add(delegated);
        }
        return read;
    }

    private static Delegated delegated(ClaimMembers delegation, DelegationKind kind) throws MalformedClaimException {
        String id = delegation.text("id");
        if (!ID.matcher(id).matches()) {
            throw new MalformedClaimException("id");
        }
        ClaimMembers doctor = delegation.object("doctor");
        return new Delegated(
                id,
                kind,
                person(doctor.text("SubjectNameID")),
                doctor.text("name"),
                rights(delegation.object("rights")),
                until(delegation));
    }

    private static Optional<DelegationKind> kind(String text) {
        return switch (text) {
            case "assistant" -> Optional.of(DelegationKind.ASSISTANT);
            case "colleague" -> Optional.of(DelegationKind.COLLEAGUE);
            default -> Optional.empty();
        };
    }

    private static NationalPersonId person(String text) throws MalformedClaimException {
        try {
            return NationalPersonId.parse(text);
        } catch (InvalidIdentifierException e) {
            throw new MalformedClaimException("SubjectNameID");
        }
    }

    private static Rights rights(ClaimMembers rights) throws MalformedClaimException {
        return new Rights(right(rights, "dossiers"), right(rights, "medical"), right(rights, "autonomy"));
    }

    private static Right right(ClaimMembers rights, String part) throws MalformedClaimException {
        return switch (rights.text(part)) {
            case "none" -> Right.NONE;
            case "read" -> Right.READ;
            case "write" -> Right.WRITE;
            default -> throw new MalformedClaimException(part);
        };
    }

    private static Optional<Instant> until(ClaimMembers delegation) throws MalformedClaimException {
        Optional<Long> seconds = delegation.wholeNumber("until");
        try {
            return seconds.map(Instant::ofEpochSecond);
        } catch (DateTimeException e) {
            throw new MalformedClaimException("until");
        }
    }
}
