/** The start of the dossier service and what its parts share. */
package fr.guichet.dossier;
