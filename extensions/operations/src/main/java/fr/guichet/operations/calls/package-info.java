/** Timers and spans of the calls that leave the gateway. */
package fr.guichet.operations.calls;
