package fr.guichet.dossier.workspace;

import fr.guichet.identity.NationalPersonId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads the claim {@code spaces}: {@code [{"kind":"self-employed"},{"kind":"establishment","finess":…,"name":…}]}. Absent,
 * it names none. A kind that is not known here opens nothing and is passed over; anything else that is not as the gateway
 * writes it makes the whole claim unreadable.
 */
public final class SpacesClaim {

    /** Its name. */
    public static final String NAME = "spaces";

    /** FINESS as the gateway has it: two characters for the department, Corsica's and those of TEST with a letter. */
    private static final Pattern FINESS = Pattern.compile("[0-9][0-9A-Z][0-9]{7}");

    private SpacesClaim() {}

    /**
     * The spaces it names.
     *
     * @param claim its value; null when it is absent
     * @param professional the national identifier of the same token: without one, nobody has a space of their own
     * @throws MalformedClaimException when it cannot be read
     */
    public static List<Workspace> read(Object claim, Optional<NationalPersonId> professional)
            throws MalformedClaimException {
        List<Workspace> own = new ArrayList<>();
        List<Workspace> establishments = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Object value : ClaimMembers.list(claim, NAME)) {
            ClaimMembers space = ClaimMembers.of(value, NAME);
            String kind = space.text("kind");
            if (kind.equals("self-employed")) {
                once(seen, kind);
                professional.map(SelfEmployed::new).ifPresent(own::add);
            } else if (kind.equals("establishment")) {
                establishments.add(establishment(space, seen));
            }
        }
        own.addAll(establishments);
        return own;
    }

    private static Establishment establishment(ClaimMembers space, Set<String> seen) throws MalformedClaimException {
        String finess = space.text("finess");
        if (!FINESS.matcher(finess).matches()) {
            throw new MalformedClaimException("finess");
        }
        once(seen, finess);
        return new Establishment(finess, space.text("name"));
    }

    private static void once(Set<String> seen, String space) throws MalformedClaimException {
        if (!seen.add(space)) {
            throw new MalformedClaimException(NAME);
        }
    }
}
