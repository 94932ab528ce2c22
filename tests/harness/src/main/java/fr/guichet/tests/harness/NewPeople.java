package fr.guichet.tests.harness;

import fr.guichet.local.Guichet;
import fr.guichet.simulator.oidc.Person;
import fr.guichet.simulator.pki.TestIdentifiers;
import java.util.concurrent.atomic.AtomicInteger;

/** People of TEST whom nobody has seen yet, each known to Pro Santé Connect and MonSisra. */
final class NewPeople {
    private final Guichet guichet;
    private final Sensitive sensitive;
    private final AtomicInteger count = new AtomicInteger();

    NewPeople(Guichet guichet, Sensitive sensitive) {
        this.guichet = guichet;
        this.sensitive = sensitive;
    }

    Doctor doctor() {
        String digits = String.format("09%05d", count.incrementAndGet());
        String identifier = TestIdentifiers.rpps(digits);
        Doctor doctor = new Doctor("NOUVELLE", "MEDECIN RPPS" + digits, identifier);
        makeKnown(doctor.person());
        return doctor;
    }

    Assistant assistant() {
        String digits = String.format("%04d", 7000 + count.incrementAndGet());
        // As on a CPE: the establishment that issued it, and the number of the person in it.
        Assistant assistant = new Assistant("NOUVEL", "ASSISTANT-CH05788" + digits, "30B0057881/CPET" + digits);
        makeKnown(assistant.person());
        return assistant;
    }

    private void makeKnown(Person person) {
        sensitive.add("a full national identifier", person.nationalId());
        guichet.proSanteConnect().people().add(person);
        guichet.monSisra().people().add(person);
    }
}
