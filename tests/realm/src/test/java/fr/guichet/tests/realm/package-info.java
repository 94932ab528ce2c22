/** The realm as code against a running server: docs/realm-as-code.md. */
package fr.guichet.tests.realm;
