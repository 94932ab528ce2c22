/** Pages and APIs for people who are logged in: who gets in, and who does not. */
package fr.guichet.tests.portal;
