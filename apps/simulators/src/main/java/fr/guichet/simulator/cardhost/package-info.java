/**
 * The card host: the one TLS address where a client certificate is requested, in front of the login host. Plays the
 * part that a proxy such as HAProxy has in production.
 */
package fr.guichet.simulator.cardhost;
