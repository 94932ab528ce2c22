/** The page of the browser flow that shows the means of login, as long as there is no login by password. */
package fr.guichet.account.means;
