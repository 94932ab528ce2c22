/**
 * What those who run the gateway see of it: readiness, metrics, spans. It watches through the words of {@code
 * fr.guichet.identity.watch} and the server's events, knows no other extension, and nothing depends on it.
 */
package fr.guichet.operations;
