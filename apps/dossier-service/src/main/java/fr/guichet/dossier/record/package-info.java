/** Dossiers of the three families and where they are kept. */
package fr.guichet.dossier.record;
