/** The card and the e-CPS of people whose account a référent created: linking, refusals, unlinking, several spaces. */
package fr.guichet.tests.linking;
