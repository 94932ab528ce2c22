/** Levels of assurance in one session, and sessions on workstations that several people use. */
package fr.guichet.tests.assurance;
