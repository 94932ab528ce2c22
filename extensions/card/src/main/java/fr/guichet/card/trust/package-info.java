/** Which authorities are configured, and whether a certificate leads through them to a root. */
package fr.guichet.card.trust;
