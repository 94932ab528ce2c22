package fr.guichet.tests.operations;

import fr.guichet.tests.harness.Caller;
import fr.guichet.tests.harness.Doctor;
import fr.guichet.tests.harness.TestGuichet;

/** Somebody of whom these tests want no more than a login. */
final class People {

    private People() {}

    static Caller loggedInByCard(TestGuichet guichet) {
        Doctor doctor = guichet.newDoctor();
        guichet.accounts().connectedByCard(doctor);
        return guichet.callers().byCard(doctor.card());
    }
}
