/** The table of delegations, {@code GUICHET_DELEGATION}, in the server's own database (ADR 0020). */
package fr.guichet.delegation.store;
