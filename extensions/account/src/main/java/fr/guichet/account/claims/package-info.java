/** Who the professional is, as claims named after those of Pro Santé Connect (decision 4). */
package fr.guichet.account.claims;
