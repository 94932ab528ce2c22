/** A gateway and a running service for tests: real HTTP, real keys, ephemeral ports. */
package fr.guichet.dossier.testing;
