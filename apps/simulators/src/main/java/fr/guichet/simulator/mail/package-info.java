/** A mail server that can misbehave, at any step of a mail. */
package fr.guichet.simulator.mail;
