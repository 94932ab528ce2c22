/** Counters of what the server's events tell, and gauges of what card logins stand on. */
package fr.guichet.operations.counting;
