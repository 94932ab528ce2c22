package fr.guichet.account.firstconnection;

import fr.guichet.account.AccountAuthenticatorFactory;
import fr.guichet.account.password.PasswordProof;
import fr.guichet.account.protection.AccountTurns;
import fr.guichet.identity.NomenclatureException;
import fr.guichet.identity.Nomenclatures;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.keycloak.Config;
import org.keycloak.authentication.Authenticator;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.provider.ProviderConfigProperty;

/**
 * Declares {@value #ID}, the page of the first broker login flow; the steps of a linking have to follow it.
 *
 * <p>Options of the server, both with files of the product by default: {@code
 * --spi-authenticator--guichet-first-connection--nomenclature-directory} (tables {@code TRE_*.csv}) and {@code
 * --spi-authenticator--guichet-first-connection--contacts-file} (regional contacts). A file that cannot be read stops
 * the start, because a page that names the wrong profession or nobody to ask is worse.
 */
public final class FirstConnectionAuthenticatorFactory extends AccountAuthenticatorFactory {

    /** Id of the execution in a flow. */
    public static final String ID = "guichet-first-connection";

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private Authenticator authenticator;

    public FirstConnectionAuthenticatorFactory() {
        super(
                ID,
                "Guichet: first connection",
                "Has an entitled person fill in the form of a new account, and who has an establishment's account type"
                        + " its password; tells others how to get one.");
    }

    @Override
    public void init(Config.Scope config) {
        try {
            authenticator = new FirstConnectionAuthenticator(
                    new FirstConnectionPages(
                            Nomenclatures.load(path(config, "nomenclatureDirectory")),
                            RegionalContacts.load(path(config, "contactsFile"))),
                    new PasswordProof(new AccountTurns(PATIENCE)),
                    Clock.systemUTC());
        } catch (NomenclatureException | IOException e) {
            throw new IllegalStateException(ID + ": " + e.getMessage(), e);
        }
    }

    private static Optional<Path> path(Config.Scope config, String key) {
        return Optional.ofNullable(config.get(key))
                .filter(value -> !value.isBlank())
                .map(Path::of);
    }

    @Override
    public Authenticator create(KeycloakSession session) {
        return authenticator;
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        List<ProviderConfigProperty> properties = new ArrayList<>(EntitlementPolicy.properties());
        properties.add(StrongMeans.property());
        return List.copyOf(properties);
    }

    /** A wrong password of the panel counts for the server's protection, which drops failures of steps without one. */
    @Override
    public String getReferenceCategory() {
        return PasswordCredentialModel.TYPE;
    }
}
