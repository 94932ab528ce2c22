package fr.guichet.tests.harness;

import fr.guichet.local.AdminCredentials;
import fr.guichet.local.Guichet;
import fr.guichet.local.GuichetSettings;
import fr.guichet.local.PostgresDatabase;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** A gateway that lost its database and goes on with another one, with the realm files and secrets that it had. */
public final class Restoration {
    private Restoration() {}

    /**
     * Starts a gateway, lets it be used, stops it, and starts it again on the other database. The caller closes it.
     *
     * @param lost the database of the first start; an empty one
     * @param use of that first gateway, the backup included; the gateway is stopped after it
     * @param restored makes the other database, when nothing runs
     */
    public static TestGuichet of(
            PostgresDatabase lost, Consumer<TestGuichet> use, Supplier<PostgresDatabase> restored) {
        HarnessStart start = HarnessStart.of("restore", Optional.of(lost), UnaryOperator.identity());
        Guichet before = null;
        try {
            TestGuichet first = start.start();
            before = first.running();
            AdminCredentials admin = before.gateway().admin();
            use.accept(first);
            // Its relying party is also that of the one to come: the servers are stopped alone.
            before.close();
            return start.on(restored.get()).start(GuichetSettings::keeping, Optional.of(admin));
        } catch (RuntimeException | Error e) {
            start.relyingParty().close();
            if (before != null) {
                before.close();
            }
            throw e;
        }
    }
}
