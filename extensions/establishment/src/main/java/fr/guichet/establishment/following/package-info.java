/** Keeps memberships true to their accounts: the first login makes one active, new names and addresses are found. */
package fr.guichet.establishment.following;
