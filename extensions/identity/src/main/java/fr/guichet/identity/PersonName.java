package fr.guichet.identity;

import java.util.Optional;

/**
 * Name of a person as the card or Pro Santé Connect gives it.
 *
 * @param family surname of exercise ({@code SN})
 * @param given first name of exercise ({@code GN})
 */
public record PersonName(String family, String given) {

    public PersonName {
        if (family.isBlank() || given.isBlank()) {
            throw new IllegalArgumentException("a name has two parts");
        }
    }

    /** The name of two texts that may be missing; empty unless both say something. */
    public static Optional<PersonName> of(String family, String given) {
        if (family == null || given == null || family.isBlank() || given.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(new PersonName(family, given));
    }
}
