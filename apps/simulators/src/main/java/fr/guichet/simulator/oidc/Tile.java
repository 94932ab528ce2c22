package fr.guichet.simulator.oidc;

import java.net.URI;

/** A link of the portal to a service. */
public record Tile(String french, String english, URI address) {}
