package fr.guichet.simulator.pki;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.RepeatedTest;

class LdapTrapTest {

    /** A second start wants the port that its certificates name, at once. */
    @RepeatedTest(500)
    void itsPortIsFreeOnceItIsClosed() throws Exception {
        LdapTrap first = LdapTrap.open(0);
        int port = first.port();
        first.close();

        try (LdapTrap second = LdapTrap.open(port)) {
            assertThat(second.port()).isEqualTo(port);
        }
    }
}
