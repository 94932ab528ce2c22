package fr.guichet.tests.account;

import fr.guichet.tests.harness.GatewayExtension;
import fr.guichet.tests.harness.TestGuichet;
import org.junit.jupiter.api.extension.ExtendWith;

/** On the database of the local start. */
@ExtendWith(GatewayExtension.class)
class SimultaneousFirstConnectionsTest extends SimultaneousFirstConnectionsContract {

    private final TestGuichet guichet;

    SimultaneousFirstConnectionsTest(TestGuichet guichet) {
        this.guichet = guichet;
    }

    @Override
    TestGuichet guichet() {
        return guichet;
    }
}
