/** The SMS operator of the simulation: takes SMS by HTTP and by SMPP on loopback, delivers none, and can misbehave. */
package fr.guichet.simulator.sms;
