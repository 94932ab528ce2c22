/** What a person types as identifier, and the account it means. Every page that asks for one uses this package. */
package fr.guichet.account.identifier;
