package fr.guichet.federation.psc;

import com.fasterxml.jackson.databind.JsonNode;
import fr.guichet.federation.upstream.UpstreamRefusal;
import fr.guichet.federation.upstream.UpstreamRefusedException;
import fr.guichet.federation.upstream.VerifiedLogin;
import fr.guichet.identity.InvalidIdentifierException;
import fr.guichet.identity.NationalPersonId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Decides whose login it is: {@code SubjectNameID}, the national identifier, by its own rules. Whatever else in the
 * claims names a national identifier must not name somebody else; {@code sub} is Pro Santé Connect's own and may change
 * its form.
 */
final class LinkingIdentifier {

    private static final String SUBJECT_NAME_ID = "SubjectNameID";
    private static final String USER_NAME = "preferred_username";
    /** The first is today's name, the second that of older answers. */
    private static final List<String> OTHERS = List.of("otherIds", "otherIDs");

    private LinkingIdentifier() {}

    /** @throws UpstreamRefusedException when the identifier is absent, breaks its rules, or another claim contradicts it */
    static NationalPersonId of(VerifiedLogin login) throws UpstreamRefusedException {
        List<JsonNode> documents = documents(login);
        Set<NationalPersonId> named = new HashSet<>();
        for (JsonNode document : documents) {
            JsonNode claim = document.path(SUBJECT_NAME_ID);
            if (isThere(claim)) {
                named.add(strict(claim));
            }
        }
        if (named.isEmpty()) {
            throw new UpstreamRefusedException(UpstreamRefusal.IDENTIFIER_ABSENT);
        }
        NationalPersonId identifier = named.iterator().next();
        for (JsonNode document : documents) {
            refuseUnless(named.size() == 1 && agrees(identifier, document));
        }
        return identifier;
    }

    private static List<JsonNode> documents(VerifiedLogin login) {
        List<JsonNode> documents = new ArrayList<>();
        documents.add(login.idToken());
        login.userinfo().ifPresent(documents::add);
        return documents;
    }

    private static boolean agrees(NationalPersonId identifier, JsonNode document) {
        Optional<NationalPersonId> userName = lenient(document.path(USER_NAME));
        return userName.filter(other -> !other.equals(identifier)).isEmpty()
                && OTHERS.stream().allMatch(list -> agrees(identifier, others(document.path(list))));
    }

    /**
     * Somebody may have an ADELI number from before their RPPS number, so a list may name several kinds; of the kind of
     * the identifier it names that one alone, and it does name it.
     */
    private static boolean agrees(NationalPersonId identifier, Set<NationalPersonId> others) {
        return others.isEmpty()
                || others.contains(identifier)
                        && others.stream()
                                .filter(other -> other.kind() == identifier.kind())
                                .allMatch(identifier::equals);
    }

    private static Set<NationalPersonId> others(JsonNode list) {
        Set<NationalPersonId> identifiers = new HashSet<>();
        for (JsonNode entry : list) {
            lenient(entry.path("identifiant")).ifPresent(identifiers::add);
        }
        return identifiers;
    }

    /** Pro Santé Connect writes the empty text for what it does not have. */
    private static boolean isThere(JsonNode claim) {
        return !claim.isMissingNode() && !claim.isNull() && !"".equals(claim.textValue());
    }

    private static NationalPersonId strict(JsonNode claim) throws UpstreamRefusedException {
        try {
            return NationalPersonId.parse(claim.textValue());
        } catch (InvalidIdentifierException invalid) {
            throw new UpstreamRefusedException(UpstreamRefusal.IDENTIFIER_MALFORMED, invalid);
        }
    }

    /** Empty when the claim names no national identifier: a name of the user that is none contradicts nothing. */
    private static Optional<NationalPersonId> lenient(JsonNode claim) {
        try {
            return Optional.of(NationalPersonId.parse(claim.textValue()));
        } catch (InvalidIdentifierException none) {
            return Optional.empty();
        }
    }

    private static void refuseUnless(boolean agrees) throws UpstreamRefusedException {
        if (!agrees) {
            throw new UpstreamRefusedException(UpstreamRefusal.IDENTIFIER_MISMATCH);
        }
    }
}
