/** The inbox of the simulation: takes every mail on loopback, delivers none. */
package fr.guichet.simulator.inbox;
