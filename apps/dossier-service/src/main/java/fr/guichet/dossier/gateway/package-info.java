/** The gateway as this service sees it: where it is, its discovery document, its keys. */
package fr.guichet.dossier.gateway;
