package fr.guichet.card;

import fr.guichet.identity.ProfessionalIdentity;
import java.util.Optional;

/**
 * What a believed card says.
 *
 * @param identity the person
 * @param type kind of card
 * @param test whether it is a TEST card (product categories 0x80 and above)
 * @param cardNumber number printed on the card, {@code issuer/serial}; personal data, masked in events
 */
public record CardHolder(ProfessionalIdentity identity, CardType type, boolean test, Optional<String> cardNumber) {}
