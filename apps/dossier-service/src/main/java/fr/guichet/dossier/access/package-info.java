/** Who comes in: the login at the gateway for the pages, the bearer token for the API, and how each refusal is said. */
package fr.guichet.dossier.access;
