package fr.guichet.account.protection;

import fr.guichet.account.ModuleVersion;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ServerInfoAwareProviderFactory;
import org.keycloak.services.managers.BruteForceProtector;
import org.keycloak.services.managers.BruteForceProtectorFactory;
import org.keycloak.services.managers.DefaultBruteForceProtectorFactory;

/** Declares {@value #ID}, the protection in use as soon as the jar is there. */
public final class PasswordLockFactory implements BruteForceProtectorFactory, ServerInfoAwareProviderFactory {

    /** Id of the provider. */
    public static final String ID = "guichet-password-lock";

    /** Above the server's own, whose order is 0. */
    private static final int ORDER = 100;

    // One of its own: the server's keeps track of the logins that are being answered, so each node has to have one.
    private final BruteForceProtectorFactory server = new DefaultBruteForceProtectorFactory();
    private final CountedFailures failures = new CountedFailures(Duration.ofMillis(20), 100, 8);

    @Override
    public BruteForceProtector create(KeycloakSession session) {
        return new PasswordLock(server.create(session), failures);
    }

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public void init(Config.Scope config) {
        server.init(config);
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        server.postInit(factory);
    }

    @Override
    public void close() {
        server.close();
    }

    @Override
    public List<ProviderConfigProperty> getConfigMetadata() {
        return server.getConfigMetadata();
    }

    @Override
    public Map<String, String> getOperationalInfo() {
        return ModuleVersion.asOperationalInfo();
    }
}
