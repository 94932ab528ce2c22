/** The claim {@code spaces}: what somebody works in, for the services that trust the tokens (docs/tokens.md). */
package fr.guichet.establishment.claims;
