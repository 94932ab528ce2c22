/** Assembles the realm {@code professionnels} from its commented fragments, for the server's import. */
package fr.guichet.realm;
