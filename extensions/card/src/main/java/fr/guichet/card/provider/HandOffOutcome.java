package fr.guichet.card.provider;

import fr.guichet.card.CardHolder;

/** What the card host found, on its way to the login host. */
sealed interface HandOffOutcome {

    /** What an auditor may read of the card. */
    CardFacts facts();

    /** The card is believed. */
    record Believed(CardHolder holder) implements HandOffOutcome {
        @Override
        public CardFacts facts() {
            return CardFacts.of(holder);
        }
    }

    /** It is not, or there was none. */
    record Refused(LoginRefusal refusal, CardFacts facts) implements HandOffOutcome {}
}
