/** The simulations that docker/compose.yaml starts beside the gateway, in a container of their own. */
package fr.guichet.simulator.container;
