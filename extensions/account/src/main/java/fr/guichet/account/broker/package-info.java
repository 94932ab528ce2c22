/**
 * A person whom a means of login has just identified: who it is, which account is theirs, and how the login goes on
 * once account and link exist.
 */
package fr.guichet.account.broker;
