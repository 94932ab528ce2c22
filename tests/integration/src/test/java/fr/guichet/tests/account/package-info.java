/** The account of a self-employed professional on the whole path: first connection, terms, e-mail address. */
package fr.guichet.tests.account;
