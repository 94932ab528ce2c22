/** Codes after the password, on the real server. */
package fr.guichet.tests.code;
