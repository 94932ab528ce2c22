/** Who may delegate what to whom, and until when: decided from values alone. */
package fr.guichet.delegation.rules;
