package fr.guichet.simulator.workbench;

import java.net.URI;

/**
 * Something that runs beside the workbench, for the start page.
 *
 * @param french what it is, in French
 * @param english what it is, in English
 * @param address where it is
 */
public record Place(String french, String english, URI address) {}
