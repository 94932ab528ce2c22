package fr.guichet.establishment.pages;

import fr.guichet.portal.page.PortalSection;
import fr.guichet.portal.page.PortalSectionFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

/**
 * {@code etablissement}. Reads the supports of the regions once; its option is
 * {@code --spi-guichet-portal-section--etablissement--support-file}. A file that cannot be read stops the start.
 */
public final class EstablishmentSectionFactory implements PortalSectionFactory {

    static final String ID = "etablissement";

    private static final String SUPPORT_FILE = "support-file";
    private static final int ORDER = 30;

    private RegionalSupport support;

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public int navigationOrder() {
        return ORDER;
    }

    @Override
    public void init(Config.Scope options) {
        try {
            support = RegionalSupport.load(Optional.ofNullable(options.get(SUPPORT_FILE))
                    .filter(file -> !file.isBlank())
                    .map(Path::of));
        } catch (IOException e) {
            throw new IllegalStateException(SUPPORT_FILE + ": " + e.getMessage(), e);
        }
    }

    @Override
    public PortalSection create(KeycloakSession session) {
        return new EstablishmentSection(session, support);
    }

    @Override
    public List<ProviderConfigProperty> getConfigMetadata() {
        return ProviderConfigurationBuilder.create()
                .property()
                .name(SUPPORT_FILE)
                .type(ProviderConfigProperty.STRING_TYPE)
                .helpText("File of the operator with the support of each region, in place of the product's.")
                .add()
                .build();
    }
}
