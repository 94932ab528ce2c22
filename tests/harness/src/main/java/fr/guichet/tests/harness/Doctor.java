package fr.guichet.tests.harness;

import fr.guichet.simulator.oidc.Activity;
import fr.guichet.simulator.oidc.Exercise;
import fr.guichet.simulator.oidc.Person;
import fr.guichet.simulator.pki.CardSpec;

/**
 * A doctor of TEST.
 *
 * @param givenName as on the card
 * @param surname as on the card
 * @param identifier national identifier
 */
public record Doctor(String givenName, String surname, String identifier) {
    /** A card of this person, with a number of its own: every call gives a new card. */
    public CardSpec card() {
        return CardSpec.cps(givenName, surname, identifier, "Médecin", 10).savoirFaire("SM54");
    }

    /** The same person as Pro Santé Connect and MonSisra know them, with the speciality of the card. */
    public Person person() {
        return Person.doctor(identifier, givenName, surname)
                .exercising(
                        Exercise.doctor("SM54", Activity.practice("R10000000000671", "CABINET " + surname, "75009")));
    }

    /** Not the identifier: this shows in test reports. */
    @Override
    public String toString() {
        return surname.substring(0, 7);
    }
}
