package fr.guichet.establishment;

/**
 * An establishment of one realm.
 *
 * @param id its own, random
 * @param finess FINESS number, unique in the realm
 * @param name as people know it
 * @param region in the words of the regional contacts (CARD-7)
 */
public record Establishment(String id, Finess finess, String name, String region) {}
