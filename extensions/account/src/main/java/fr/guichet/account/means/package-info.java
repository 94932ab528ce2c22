/** The page of the browser flow that shows the means of login for {@code eidas2}. */
package fr.guichet.account.means;
