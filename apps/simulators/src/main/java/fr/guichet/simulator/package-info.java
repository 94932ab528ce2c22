/** What the simulators have in common: one implementation of each for tests, local start and containers. */
package fr.guichet.simulator;
