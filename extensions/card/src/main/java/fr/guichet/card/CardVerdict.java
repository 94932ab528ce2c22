package fr.guichet.card;

/** The outcome of a card's examination: a holder, or one cause of refusal. */
public sealed interface CardVerdict {

    /** The card is believed. */
    record Accepted(CardHolder holder) implements CardVerdict {}

    /** The card is not believed, for this one cause. */
    record Refused(CardRefusal refusal) implements CardVerdict {}
}
