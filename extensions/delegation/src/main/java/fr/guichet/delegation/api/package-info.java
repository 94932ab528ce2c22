/**
 * The HTTP API {@code /realms/{realm}/delegations}: reads what is asked, asks the {@link fr.guichet.delegation.DelegationDesk}
 * of the caller, and writes what it says. {@code openapi.yaml} beside these classes is its contract.
 */
package fr.guichet.delegation.api;
