/**
 * The {@code cps} identity provider: the card as a means of login that Keycloak brokers.
 *
 * <p>The browser goes to the card host, the only place where a client certificate is asked for, and comes back to the
 * login host with a code that is worth one minute, one use and one login. Accepted or refused, what the card said
 * travels behind that code, so that every page is the login host's.
 */
package fr.guichet.card.provider;
