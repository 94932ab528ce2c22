/**
 * The CPx card as a means of login, in values: what its certificate says ({@link fr.guichet.card.CardHolder}) and
 * whether it is believed ({@link fr.guichet.card.CardVerdict}, {@link fr.guichet.card.CardRefusal}).
 *
 * <p>{@code profile} reads the certificate and judges what it is, {@code trust} leads it to a configured root,
 * {@code revocation} asks what has become of it, {@code examination} puts the three in order, and {@code provider} is
 * the {@code cps} identity provider with the hand-off from the card host to the login host. Only {@code provider} knows
 * the server.
 */
package fr.guichet.card;
