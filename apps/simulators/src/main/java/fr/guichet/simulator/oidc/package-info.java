/**
 * One OpenID Connect provider on loopback with two faces, Pro Santé Connect and the regional platform MonSisra. It can
 * misbehave on demand, for one person or for everybody.
 */
package fr.guichet.simulator.oidc;
