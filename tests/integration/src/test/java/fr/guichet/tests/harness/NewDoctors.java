package fr.guichet.tests.harness;

import fr.guichet.local.Guichet;
import fr.guichet.simulator.oidc.Person;
import fr.guichet.simulator.pki.TestIdentifiers;
import java.util.concurrent.atomic.AtomicInteger;

/** Doctors of TEST whom nobody has seen yet, each known to Pro Santé Connect and MonSisra. */
final class NewDoctors {
    private final Guichet guichet;
    private final Sensitive sensitive;
    private final AtomicInteger count = new AtomicInteger();

    NewDoctors(Guichet guichet, Sensitive sensitive) {
        this.guichet = guichet;
        this.sensitive = sensitive;
    }

    Doctor next() {
        String digits = String.format("09%05d", count.incrementAndGet());
        String identifier = TestIdentifiers.rpps(digits);
        sensitive.add("a full national identifier", identifier);
        Doctor doctor = new Doctor("NOUVELLE", "MEDECIN RPPS" + digits, identifier);
        Person person = doctor.person();
        guichet.proSanteConnect().people().add(person);
        guichet.monSisra().people().add(person);
        return doctor;
    }
}
