/** The login form: what is typed as identifier, what its answers do not say, and what guessing costs whom. */
package fr.guichet.tests.password;
