package fr.guichet.tests.harness;

import fr.guichet.local.AdminCredentials;
import fr.guichet.local.Guichet;
import fr.guichet.local.GuichetSettings;
import fr.guichet.local.PostgresDatabase;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * A gateway and a dossier service that lost their databases and go on with others, with the realm files and secrets that
 * they had.
 */
public final class Restoration {
    private Restoration() {}

    /**
     * What a place keeps.
     *
     * @param gateway accounts, realm, keys, sessions
     * @param dossiers dossiers, their trail, and who was logged out
     */
    public record Databases(PostgresDatabase gateway, PostgresDatabase dossiers) {}

    /**
     * Starts a gateway, lets it be used, stops it, and starts it again on the other databases. The caller closes it.
     *
     * @param lost the databases of the first start; empty ones
     * @param use of that first gateway, the backup included; the gateway is stopped after it
     * @param restored makes the other databases, when nothing runs
     */
    public static TestGuichet of(Databases lost, Consumer<TestGuichet> use, Supplier<Databases> restored) {
        HarnessStart start = HarnessStart.of("restore", Optional.of(lost.gateway()), UnaryOperator.identity())
                .keepingDossiersIn(lost.dossiers());
        Guichet before = null;
        try {
            TestGuichet first = start.start();
            before = first.running();
            AdminCredentials admin = before.gateway().admin();
            use.accept(first);
            // Its relying party is also that of the one to come: the servers are stopped alone.
            before.close();
            Databases next = restored.get();
            return start.on(next.gateway())
                    .keepingDossiersIn(next.dossiers())
                    .start(GuichetSettings::keeping, Optional.of(admin));
        } catch (RuntimeException | Error e) {
            start.relyingParty().close();
            if (before != null) {
                before.close();
            }
            throw e;
        }
    }
}
