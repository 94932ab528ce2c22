/** "Mon établissement": the pages for référents, and the answer to an establishment's invitation. */
package fr.guichet.establishment.pages;
