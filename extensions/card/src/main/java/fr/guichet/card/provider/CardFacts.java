package fr.guichet.card.provider;

import fr.guichet.card.CardHolder;
import fr.guichet.card.CardRefusedException;
import fr.guichet.card.CardType;
import fr.guichet.card.profile.CardCertificate;
import fr.guichet.card.profile.CardCertificateReader;
import fr.guichet.identity.Masking;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an auditor may read of a card, accepted or refused: its kind, and its numbers masked.
 *
 * @param type kind of card, where the certificate says
 * @param maskedNumber number of the card, masked
 * @param maskedIdentifier national identifier, masked
 */
record CardFacts(Optional<CardType> type, Optional<String> maskedNumber, Optional<String> maskedIdentifier) {

    /** Detail of an event: kind of card. */
    static final String TYPE = "card_type";
    /** Detail of an event: masked number of the card. */
    static final String NUMBER = "card_number";
    /** Detail of an event: masked national identifier. */
    static final String IDENTIFIER = "national_identifier";

    /** Of no card, or of one that cannot be read. */
    static final CardFacts UNKNOWN = new CardFacts(Optional.empty(), Optional.empty(), Optional.empty());

    static CardFacts of(CardHolder holder) {
        return new CardFacts(
                Optional.of(holder.type()),
                holder.cardNumber().map(Masking::mask),
                Optional.of(holder.identity().nationalId().masked()));
    }

    /** Of a card that may be refused, so nothing of it is verified. */
    static CardFacts of(List<X509Certificate> chain) {
        if (chain.isEmpty()) {
            return UNKNOWN;
        }
        try {
            CardCertificate card = CardCertificateReader.read(chain.get(0).getEncoded());
            return new CardFacts(
                    card.type(),
                    card.cardNumber().map(Masking::mask),
                    card.identifier().map(Masking::mask));
        } catch (CardRefusedException | CertificateEncodingException unreadable) {
            return UNKNOWN;
        }
    }

    /** As texts, for the details of an event and for the hand-off. */
    Map<String, String> toDetails() {
        Map<String, String> details = new LinkedHashMap<>();
        type.ifPresent(value -> details.put(TYPE, value.name()));
        maskedNumber.ifPresent(value -> details.put(NUMBER, value));
        maskedIdentifier.ifPresent(value -> details.put(IDENTIFIER, value));
        return details;
    }

    /** The inverse of {@link #toDetails()}. */
    static CardFacts ofDetails(Map<String, String> details) {
        return new CardFacts(
                Optional.ofNullable(details.get(TYPE)).map(CardType::valueOf),
                Optional.ofNullable(details.get(NUMBER)),
                Optional.ofNullable(details.get(IDENTIFIER)));
    }
}
