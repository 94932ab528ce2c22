/**
 * The first connection of a person without an account: whether they are entitled to one ({@code Entitlement}), the form
 * (ACC-1), its rules, and the account made of it (ACC-6).
 */
package fr.guichet.account.firstconnection;
