/**
 * "Mot de passe oublié ?" (PWD-1): the page that asks for the identifier and answers everybody the same, the work behind
 * it that decides whether a mail is sent, and the link of that mail.
 */
package fr.guichet.account.forgotten;
