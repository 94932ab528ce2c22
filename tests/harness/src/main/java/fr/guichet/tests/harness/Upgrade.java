package fr.guichet.tests.harness;

import fr.guichet.local.AdminCredentials;
import fr.guichet.local.Guichet;
import fr.guichet.local.GuichetSettings;
import fr.guichet.local.PostgresDatabase;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A gateway whose database an earlier one filled: the same realm and secrets, without the jars that came since and so without
 * their tables.
 */
public final class Upgrade {
    /** For both: a server leaves a realm alone that its database has. */
    private static final String REALM_BEFORE = "/overlays/before-delegations.yaml";

    private Upgrade() {}

    /**
     * Starts the earlier one, lets it be used, stops it, and starts that of today on what it left. The caller closes it.
     *
     * @param database an empty one
     * @param jarsSince names of the provider jars that the earlier one did not have
     * @param use of the earlier one; it is closed after it
     */
    public static TestGuichet on(PostgresDatabase database, String[] jarsSince, Consumer<TestGuichet> use) {
        HarnessStart both = HarnessStart.of(
                "upgrade",
                Optional.of(database),
                settings -> settings.withOverlay(HarnessStart.resource(REALM_BEFORE), Map.of()));
        TestGuichet earlier = both.start(
                settings -> settings.withGateway(gateway -> gateway.withoutProviders(jarsSince)), Optional.empty());
        Guichet running = earlier.running();
        AdminCredentials admin = running.gateway().admin();
        // Its relying party is also that of the one to come: the servers are stopped alone.
        try (running) {
            use.accept(earlier);
        } catch (RuntimeException | Error e) {
            both.relyingParty().close();
            both.traces().close();
            throw e;
        }
        return both.start(GuichetSettings::keeping, Optional.of(admin));
    }
}
