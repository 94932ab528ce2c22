package fr.guichet.card.revocation;

import java.time.Instant;

/**
 * A CRL at hand, for health and metrics.
 *
 * @param issuer CN of its issuer
 * @param source where it comes from
 * @param thisUpdate when the authority made it
 * @param nextUpdate until when it counts, grace aside
 * @param entries how many certificates it revokes
 */
public record CrlState(String issuer, String source, Instant thisUpdate, Instant nextUpdate, int entries) {}
