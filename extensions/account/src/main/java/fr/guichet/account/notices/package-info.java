/**
 * Mails that tell a person what was changed in their account (PWD-2): when, and what to do if it was not them. They hold
 * no link, no address, no number and no name.
 */
package fr.guichet.account.notices;
