/** Work that no page waits for, such as the mails that tell somebody of something. */
package fr.guichet.portal.background;
