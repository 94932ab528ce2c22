/** The claim {@code delegations}: what somebody may do for others, as tokens and the introspection say it. */
package fr.guichet.delegation.claims;
