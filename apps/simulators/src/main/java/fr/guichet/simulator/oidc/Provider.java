package fr.guichet.simulator.oidc;

import java.time.Clock;

/** What one running provider knows, for all of its endpoints and pages. */
record Provider(
        Addresses addresses,
        SigningKeys keys,
        Clients clients,
        People people,
        Sessions sessions,
        Grants grants,
        Behaviours behaviours,
        Received received,
        Issued issued,
        Pauses pauses,
        Clock clock) {

    static Provider at(Addresses addresses, Clock clock) {
        return new Provider(
                addresses,
                new SigningKeys(),
                new Clients(),
                new People(TestPeople.all()),
                new Sessions(clock),
                new Grants(clock),
                new Behaviours(),
                new Received(),
                new Issued(),
                new Pauses(),
                clock);
    }

    Face face() {
        return addresses.face();
    }
}
