package fr.guichet.tests.harness;

import fr.guichet.simulator.oidc.Person;
import fr.guichet.simulator.pki.CardSpec;
import fr.guichet.simulator.pki.Product;
import fr.guichet.simulator.pki.SubjectNames;

/**
 * Somebody of TEST who works at an establishment without a profession of their own, with the card of its staff (CPE) and
 * the e-CPS.
 *
 * @param givenName as on the card
 * @param surname as on the card
 * @param identifier national identifier, inside the establishment
 */
public record Assistant(String givenName, String surname, String identifier) {
    /** A card of this person, with a number of its own: every call gives a new card. */
    public CardSpec card() {
        return CardSpec.employee(
                Product.CPE,
                new SubjectNames.Structure(
                        "Paris (75)", "HOPITAL DES 3 DAMES", "10B0057881", "Personnel santé ou social"),
                givenName,
                surname,
                identifier);
    }

    /** The same person as Pro Santé Connect knows them. */
    public Person person() {
        return Person.doctor(identifier, givenName, surname).exercising();
    }

    /** Not the identifier: this shows in test reports. */
    @Override
    public String toString() {
        return givenName;
    }
}
