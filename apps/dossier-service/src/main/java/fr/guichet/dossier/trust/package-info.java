/**
 * What makes a token of the gateway believed (DOS-6): one rule per class, one {@link fr.guichet.dossier.trust.TokenRefusal}
 * per cause, and a decoder that only puts them in order.
 */
package fr.guichet.dossier.trust;
