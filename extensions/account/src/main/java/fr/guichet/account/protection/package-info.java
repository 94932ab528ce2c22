/**
 * The server's protection against guessing, as this product needs it: a lock shuts the password and the codes, and not
 * the card or another site.
 */
package fr.guichet.account.protection;
