/**
 * The mail to somebody new in an establishment (EST-2), its link, which is the server's own action token, and the mail to
 * a professional who is wanted in one.
 */
package fr.guichet.establishment.invitation;
