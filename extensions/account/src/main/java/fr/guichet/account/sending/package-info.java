/**
 * Sends mails so that a mail server never holds a login: every send has a deadline for the whole of it, only so many run
 * at once, and what goes wrong is told by its cause, without the address. Also work that a page does not wait for.
 */
package fr.guichet.account.sending;
