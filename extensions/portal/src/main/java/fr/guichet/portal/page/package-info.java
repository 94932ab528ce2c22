/** The pages that the server renders for people who are logged in: sections, layout, forms, the way through the login. */
package fr.guichet.portal.page;
