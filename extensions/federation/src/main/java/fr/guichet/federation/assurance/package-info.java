/**
 * What a brokered login proves, from the identity provider that vouches for it to the claims of the tokens
 * (decisions 3 and 4): the step after the broker that sets the level, and the mappers of {@code acr} and {@code amr}.
 */
package fr.guichet.federation.assurance;
