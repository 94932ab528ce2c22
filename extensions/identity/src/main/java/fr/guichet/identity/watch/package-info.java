/**
 * What the extensions tell whoever watches the gateway: calls that leave it, their trust, the certificates that they
 * present, their caches, and the words of its events that several modules read. Words alone; who makes metrics, spans and
 * health of them is another module, and without it nobody listens.
 */
package fr.guichet.identity.watch;
