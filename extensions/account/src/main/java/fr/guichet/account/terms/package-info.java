/** The terms of use, by version (ACC-3). */
package fr.guichet.account.terms;
