package fr.guichet.card.provider;

import fr.guichet.card.CardRefusal;
import java.util.List;

/**
 * What the page says of a refusal.
 *
 * @param titleKey key of the title
 * @param reasonKey key of what happened, in plain words
 * @param advice what to do, the most useful first
 */
record RefusalText(String titleKey, String reasonKey, List<Advice> advice) {

    static RefusalText of(CardRefusal refusal) {
        return switch (refusal) {
            case NO_CERTIFICATE -> new RefusalText("cardNoCertificateTitle", "cardNoCertificateReason", Advice.READER);
            case MALFORMED -> new RefusalText("cardMalformedTitle", "cardMalformedReason", Advice.READER);
            case UNTRUSTED -> new RefusalText("cardUntrustedTitle", "cardUntrustedReason", Advice.CHOICE);
            case ISSUER_NOT_ACCEPTED ->
                new RefusalText("cardIssuerNotAcceptedTitle", "cardIssuerNotAcceptedReason", Advice.CHOICE);
            case EXPIRED -> new RefusalText("cardExpiredTitle", "cardExpiredReason", Advice.RENEWAL);
            case NOT_YET_VALID ->
                new RefusalText(
                        "cardNotYetValidTitle", "cardNotYetValidReason", List.of(Advice.OTHER_CARD, Advice.CLOCK));
            case SIGNATURE_CERTIFICATE ->
                new RefusalText("cardSignatureCertificateTitle", "cardSignatureCertificateReason", Advice.CHOICE);
            case NOT_A_CARD -> new RefusalText("cardNotACardTitle", "cardNotACardReason", Advice.CHOICE);
            case CARD_TYPE_NOT_ACCEPTED ->
                new RefusalText("cardTypeNotAcceptedTitle", "cardTypeNotAcceptedReason", Advice.CARD);
            case TEST_CARD -> new RefusalText("cardTestCardTitle", "cardTestCardReason", Advice.CARD);
            case UNKNOWN_PRODUCT -> new RefusalText("cardUnknownProductTitle", "cardUnknownProductReason", Advice.CARD);
            case POLICY_NOT_ACCEPTED ->
                new RefusalText("cardPolicyNotAcceptedTitle", "cardPolicyNotAcceptedReason", Advice.CARD);
            case IDENTIFIER_INVALID ->
                new RefusalText("cardIdentifierInvalidTitle", "cardIdentifierInvalidReason", Advice.CARD);
            case REVOKED -> new RefusalText("cardRevokedTitle", "cardRevokedReason", Advice.CARD);
            case REVOCATION_UNAVAILABLE ->
                new RefusalText("cardRevocationUnavailableTitle", "cardRevocationUnavailableReason", Advice.WAIT);
            case CRL_OUTDATED -> new RefusalText("cardCrlOutdatedTitle", "cardCrlOutdatedReason", Advice.WAIT);
            case NO_REVOCATION_SOURCE ->
                new RefusalText("cardNoRevocationSourceTitle", "cardNoRevocationSourceReason", Advice.CARD);
        };
    }

    static RefusalText of(HandOffRefusal refusal) {
        return switch (refusal) {
            case NO_LOGIN -> new RefusalText("cardNoLoginTitle", "cardNoLoginReason", Advice.RESTART);
            case CODE_UNKNOWN -> new RefusalText("cardCodeUnknownTitle", "cardCodeUnknownReason", Advice.RESTART);
            case FOREIGN_STATE -> new RefusalText("cardForeignStateTitle", "cardForeignStateReason", Advice.RESTART);
            case OTHER_BROWSER -> new RefusalText("cardOtherBrowserTitle", "cardOtherBrowserReason", Advice.RESTART);
            case LOGIN_OVER -> new RefusalText("cardLoginOverTitle", "cardLoginOverReason", Advice.RESTART);
            case OTHER_PERSON -> new RefusalText("cardOtherPersonTitle", "cardOtherPersonReason", Advice.CHOICE);
            case UNTRUSTED_PEER -> new RefusalText("cardUntrustedPeerTitle", "cardUntrustedPeerReason", Advice.RESTART);
            case UNAVAILABLE -> new RefusalText("cardUnavailableTitle", "cardUnavailableReason", Advice.WAIT);
        };
    }
}
