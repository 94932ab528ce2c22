/**
 * What a password has to be, by the kinds of the account (ACC-2, PWD-3): the rules as a page announces them, all those a
 * password breaks, the policy that makes some kinds' stricter, and the page where a person sets a new one.
 */
package fr.guichet.account.passwordrules;
