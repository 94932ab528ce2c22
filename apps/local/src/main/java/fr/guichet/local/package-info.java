/**
 * Starts the gateway on one machine: the server distribution with the project's own jars and realm, and beside it
 * everything that the login of a card holder needs.
 */
package fr.guichet.local;
