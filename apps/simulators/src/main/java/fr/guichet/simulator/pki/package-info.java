/**
 * A test certificate authority of the CPx card's exact shape: three levels, the private extensions of the card, OCSP
 * and CRL that can misbehave. Made anew for each start; nothing here is a real authority and no key is ever published.
 *
 * <p>Encodings are those read in real TEST certificates of IGC-Santé. Where none was seen the code says
 * <em>inferred</em>.
 */
package fr.guichet.simulator.pki;
