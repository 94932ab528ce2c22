/** Logins that other sites vouch for, what they prove, and the session they end in. */
package fr.guichet.federation;
