/**
 * Events an auditor can use and that name nobody in full: user names are national identifiers here, so what the server
 * stores and logs about a login is masked before it is written.
 */
package fr.guichet.audit;
