/**
 * The CPx card as a means of login: what its certificate says ({@link fr.guichet.card.CardHolder}), whether it is
 * believed ({@link fr.guichet.card.CardVerdict}) and, in {@code fr.guichet.card.provider}, the {@code cps} identity
 * provider with the hand-off from the card host to the login host.
 */
package fr.guichet.card;
