package fr.guichet.tests.harness;

/**
 * An establishment of TEST.
 *
 * @param finess its number
 * @param name as pages show it
 * @param region whose support its people turn to
 */
public record TestEstablishment(String finess, String name, String region) {}
