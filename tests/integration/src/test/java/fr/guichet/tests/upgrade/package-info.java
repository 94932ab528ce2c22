/** A database that an earlier version filled, under this one. */
package fr.guichet.tests.upgrade;
