/** The card login as a whole: real handshakes, the hand-off between the hosts, and what attacks on it come to. */
package fr.guichet.tests.card;
