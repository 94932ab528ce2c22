/**
 * The section "Mes délégations" of "Mon espace": what was given and received, and the forms that give, change and end
 * (DEL-1, DEL-4). The pages read and show; everything is decided at the {@link fr.guichet.delegation.DelegationDesk}.
 */
package fr.guichet.delegation.pages;
