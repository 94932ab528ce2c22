/** Mails that tell both sides of a delegation what became of it. No page waits for them. */
package fr.guichet.delegation.notices;
