/**
 * Who works for whom: the words of a delegation, and the two desks where one is given, received and ended (DEL-1 to
 * DEL-5). Everything that an HTTP API or a page does goes through {@link fr.guichet.delegation.DelegationDesk}.
 */
package fr.guichet.delegation;
