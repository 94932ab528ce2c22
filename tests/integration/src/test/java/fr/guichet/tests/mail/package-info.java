/** Mails and the mail server that takes them, or does not. */
package fr.guichet.tests.mail;
