/** Backups of a database, and a gateway that goes on with one. */
package fr.guichet.tests.restore;
