package fr.guichet.identity;

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
}
