/**
 * Regional platforms (PLAT-1 to PLAT-3): sites whose people arrive already logged in, believed as far as a policy of
 * the operator goes.
 */
package fr.guichet.federation.platform;
