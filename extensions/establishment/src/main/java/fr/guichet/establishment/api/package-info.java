/** The HTTP API for référents, {@code /realms/{realm}/establishments}; its description is {@code openapi.yaml}. */
package fr.guichet.establishment.api;
