/**
 * What the certificate of a card says (ANS, IGC-Santé and former GIP-CPS profiles) and which certificates are the
 * authentication certificate of an accepted card.
 */
package fr.guichet.card.profile;
