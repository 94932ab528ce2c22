/**
 * The regional platform MonSisra as a service that trusts Guichet: the direction in which the platform is the client. It
 * does what an operator's own software has to do, with a public OpenID Connect library, and shows what it was told.
 */
package fr.guichet.simulator.monsisra;
