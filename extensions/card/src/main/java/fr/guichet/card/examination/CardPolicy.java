package fr.guichet.card.examination;

import fr.guichet.card.CardType;
import fr.guichet.card.revocation.RevocationPolicy;
import fr.guichet.card.trust.Authority;
import fr.guichet.card.trust.TrustAnchors;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which cards may log in.
 *
 * @param anchors configured authorities
 * @param acceptedTypes kinds of card; at least one
 * @param acceptedIssuers CNs of the intermediates whose cards may log in; empty for all that are configured. Naming the
 *     ELEMENTAIRE authority among the anchors and not here changes nothing: software certificates are refused for what
 *     they are
 * @param acceptedPolicies dotted object identifiers, one of which a card's certificate must carry; empty for any
 * @param testCards whether TEST cards may log in beside real ones
 * @param revocation how revocation is looked into
 */
public record CardPolicy(
        TrustAnchors anchors,
        Set<CardType> acceptedTypes,
        Set<String> acceptedIssuers,
        Set<String> acceptedPolicies,
        boolean testCards,
        RevocationPolicy revocation) {

    private static final Pattern OBJECT_IDENTIFIER = Pattern.compile("[0-2](\\.[0-9]{1,10}){1,32}");

    /** @throws IllegalArgumentException naming the value that would refuse everyone or means nothing */
    public CardPolicy {
        Objects.requireNonNull(anchors, "anchors");
        Objects.requireNonNull(revocation, "revocation");
        acceptedTypes = Set.copyOf(acceptedTypes);
        acceptedIssuers = Set.copyOf(acceptedIssuers);
        acceptedPolicies = Set.copyOf(acceptedPolicies);
        if (acceptedTypes.isEmpty()) {
            throw new IllegalArgumentException("at least one card type must be accepted");
        }
        Set<String> configured =
                anchors.intermediates().stream().map(Authority::commonName).collect(Collectors.toSet());
        for (String issuer : acceptedIssuers) {
            if (!configured.contains(issuer)) {
                throw new IllegalArgumentException(
                        "accepted issuer \"" + issuer + "\" is none of the configured intermediates " + configured);
            }
        }
        for (String policy : acceptedPolicies) {
            if (!OBJECT_IDENTIFIER.matcher(policy).matches()) {
                throw new IllegalArgumentException("\"" + policy + "\" is not an object identifier");
            }
        }
    }

    /** Real cards of every kind, of every configured intermediate and policy, with the standard revocation. */
    public static CardPolicy standard(TrustAnchors anchors) {
        return new CardPolicy(
                anchors, EnumSet.allOf(CardType.class), Set.of(), Set.of(), false, RevocationPolicy.standard());
    }

    /** The same with TEST cards taken or not. */
    public CardPolicy withTestCards(boolean other) {
        return new CardPolicy(anchors, acceptedTypes, acceptedIssuers, acceptedPolicies, other, revocation);
    }

    /** The same with other kinds of card. */
    public CardPolicy withAcceptedTypes(Set<CardType> other) {
        return new CardPolicy(anchors, other, acceptedIssuers, acceptedPolicies, testCards, revocation);
    }

    /** The same with other issuers, by CN. */
    public CardPolicy withAcceptedIssuers(Set<String> other) {
        return new CardPolicy(anchors, acceptedTypes, other, acceptedPolicies, testCards, revocation);
    }

    /** The same with other certificate policies. */
    public CardPolicy withAcceptedPolicies(Set<String> other) {
        return new CardPolicy(anchors, acceptedTypes, acceptedIssuers, other, testCards, revocation);
    }

    /** The same with another revocation policy. */
    public CardPolicy withRevocation(RevocationPolicy other) {
        return new CardPolicy(anchors, acceptedTypes, acceptedIssuers, acceptedPolicies, testCards, other);
    }
}
