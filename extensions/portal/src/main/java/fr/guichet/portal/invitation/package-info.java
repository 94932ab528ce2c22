/** The contract by which an invitation opens a first connection. */
package fr.guichet.portal.invitation;
