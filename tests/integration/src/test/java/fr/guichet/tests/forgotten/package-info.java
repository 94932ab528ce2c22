/** "Mot de passe oublié ?", the rules of a new password and the notices of a change, through the pages and the mails. */
package fr.guichet.tests.forgotten;
