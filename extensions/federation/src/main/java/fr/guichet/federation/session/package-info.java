/**
 * The session that a browser already has when somebody logs in. Workstations of a practice or a ward are shared: a session
 * goes on for its own person alone.
 */
package fr.guichet.federation.session;
