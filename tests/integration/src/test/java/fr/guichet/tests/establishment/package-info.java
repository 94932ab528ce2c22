/** Establishments: their référents, their people, invitations. */
package fr.guichet.tests.establishment;
