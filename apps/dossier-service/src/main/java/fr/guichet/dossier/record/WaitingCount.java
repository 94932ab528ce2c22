package fr.guichet.dossier.record;

/**
 * How many dossiers of a family wait for the doctor.
 *
 * @param dossiers their number
 */
public record WaitingCount(Family family, long dossiers) {}
