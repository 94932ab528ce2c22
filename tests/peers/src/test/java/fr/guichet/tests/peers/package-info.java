/** Programs that nobody here wrote, as the gateway's relying party and as its provider. */
package fr.guichet.tests.peers;
