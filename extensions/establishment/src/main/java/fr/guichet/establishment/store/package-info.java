/** Establishments and memberships in tables of ours beside the server's, on H2 and PostgreSQL (ADR 0019). */
package fr.guichet.establishment.store;
