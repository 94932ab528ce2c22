package fr.guichet.establishment.directory;

import fr.guichet.establishment.invitation.Invitations;
import fr.guichet.identity.NomenclatureException;
import fr.guichet.identity.Nomenclatures;
import fr.guichet.portal.background.BackgroundWork;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

/** Declares the directory and its options, {@code --spi-establishment-directory--default--…}; wrong ones stop the start. */
public final class DefaultDirectoryFactory implements DirectoryFactory {

    static final String HOURS = "invitation-hours";
    static final String NOMENCLATURES = "nomenclature-directory";
    static final int DEFAULT_HOURS = 72;

    private static final int MOST_HOURS = 24 * 30;
    // Fewer than the mail sender has, so that an import leaves room for the codes of logins.
    private static final int THREADS = 2;
    private static final int WAITING = 1_000;

    private final BackgroundWork work = new BackgroundWork("guichet-establishment-mail", THREADS, WAITING);
    private DirectoryServices services;

    @Override
    public String getId() {
        return "default";
    }

    /** @throws IllegalArgumentException for an option that cannot be used, with its name */
    @Override
    public void init(Config.Scope options) {
        int hours = options.getInt(HOURS, DEFAULT_HOURS);
        if (hours < 1 || hours > MOST_HOURS) {
            throw new IllegalArgumentException(HOURS + " must be between 1 and " + MOST_HOURS);
        }
        Clock clock = Clock.systemUTC();
        services = new DirectoryServices(
                clock, nomenclatures(options), new Invitations(clock, Duration.ofHours(hours), work));
    }

    private static Nomenclatures nomenclatures(Config.Scope options) {
        try {
            return Nomenclatures.load(Optional.ofNullable(options.get(NOMENCLATURES))
                    .filter(directory -> !directory.isBlank())
                    .map(Path::of));
        } catch (NomenclatureException e) {
            throw new IllegalArgumentException(NOMENCLATURES + ": " + e.getMessage(), e);
        }
    }

    @Override
    public Directory create(KeycloakSession session) {
        return new DefaultDirectory(session, services);
    }

    @Override
    public List<ProviderConfigProperty> getConfigMetadata() {
        return ProviderConfigurationBuilder.create()
                .property()
                .name(HOURS)
                .type(ProviderConfigProperty.INTEGER_TYPE)
                .defaultValue(DEFAULT_HOURS)
                .helpText("Hours for which the link of an invitation can be used.")
                .add()
                .property()
                .name(NOMENCLATURES)
                .type(ProviderConfigProperty.STRING_TYPE)
                .helpText("Directory with nomenclatures of the operator, in place of the product's.")
                .add()
                .build();
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {
        work.close();
    }
}
