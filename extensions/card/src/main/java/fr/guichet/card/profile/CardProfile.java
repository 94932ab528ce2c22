package fr.guichet.card.profile;

import fr.guichet.card.CardHolder;
import fr.guichet.card.CardRefusal;
import fr.guichet.card.CardRefusedException;
import fr.guichet.card.CardType;
import fr.guichet.identity.InvalidIdentifierException;
import fr.guichet.identity.NationalPersonId;
import fr.guichet.identity.ProfessionalIdentity;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;

/**
 * Which certificates of a trusted authority are the authentication certificate of an accepted card.
 *
 * <p>In the parts in which {@code CardRefusal} lists them: is it a card, is it the card's authentication certificate,
 * is it a card taken here.
 */
public final class CardProfile {

    private final Set<CardType> acceptedTypes;
    private final Set<String> acceptedPolicies;
    private final boolean testCards;

    /**
     * @param acceptedTypes kinds of card that may log in
     * @param acceptedPolicies dotted object identifiers, one of which the certificate must carry; empty for any
     * @param testCards whether TEST cards may log in beside real ones
     */
    public CardProfile(Set<CardType> acceptedTypes, Set<String> acceptedPolicies, boolean testCards) {
        this.acceptedTypes = Set.copyOf(acceptedTypes);
        this.acceptedPolicies = Set.copyOf(acceptedPolicies);
        this.testCards = testCards;
    }

    /** Refuses what is not the authentication certificate of a card. */
    public static void requireAuthenticationOfCard(CardCertificate certificate) throws CardRefusedException {
        Optional<ProductCategory> product = certificate.product();
        if (product.isEmpty()) {
            throw new CardRefusedException(CardRefusal.UNKNOWN_PRODUCT);
        }
        require(product.get() == ProductCategory.CARD, CardRefusal.NOT_A_CARD);
        require(certificate.purpose().authenticates(), CardRefusal.SIGNATURE_CERTIFICATE);
    }

    /** Refuses cards of a kind, product or policy that is not taken here, and gives the holder of the others. */
    public CardHolder requireAccepted(CardCertificate certificate) throws CardRefusedException {
        require(testCards || !certificate.test(), CardRefusal.TEST_CARD);
        Optional<CardType> type = certificate.type();
        if (type.isEmpty() || !acceptedTypes.contains(type.get())) {
            throw new CardRefusedException(CardRefusal.CARD_TYPE_NOT_ACCEPTED);
        }
        require(
                acceptedPolicies.isEmpty() || !Collections.disjoint(acceptedPolicies, certificate.policies()),
                CardRefusal.POLICY_NOT_ACCEPTED);
        // Establishments have anonymous cards; a professional's card without a name is none.
        boolean mayBeAnonymous = type.get() == CardType.CPE || type.get() == CardType.CPA;
        require(mayBeAnonymous || certificate.name().isPresent(), CardRefusal.MALFORMED);
        return new CardHolder(identity(certificate), type.get(), certificate.test(), certificate.cardNumber());
    }

    private static ProfessionalIdentity identity(CardCertificate certificate) throws CardRefusedException {
        try {
            return new ProfessionalIdentity(
                    NationalPersonId.parse(certificate.identifier().orElse("")),
                    certificate.name(),
                    certificate.profession(),
                    certificate.professionInTraining(),
                    certificate.specialities());
        } catch (InvalidIdentifierException invalid) {
            throw new CardRefusedException(CardRefusal.IDENTIFIER_INVALID);
        }
    }

    private static void require(boolean rule, CardRefusal otherwise) throws CardRefusedException {
        if (!rule) {
            throw new CardRefusedException(otherwise);
        }
    }
}
