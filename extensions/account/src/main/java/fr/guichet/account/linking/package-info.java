/**
 * The card or the e-CPS of a professional whose account a référent created (CARD-6): who may link what, the question
 * about names that differ, the link, and its end.
 */
package fr.guichet.account.linking;
