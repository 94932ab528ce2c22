package fr.guichet.federation.upstream;

import java.net.URI;
import org.keycloak.models.IdentityProviderModel;

/** Settings of an upstream as an operator who makes no mistake writes them, for a test to spoil. */
final class Settings extends UpstreamConfig {

    private static final long serialVersionUID = 1L;

    private Settings(IdentityProviderModel model) {
        super(model);
    }

    static Settings standard() {
        Settings settings = new Settings(new IdentityProviderModel());
        settings.setInternalId("upstream");
        settings.setAlias("upstream");
        settings.setEnabled(true);
        return settings.with(UpstreamProperties.CLIENT_ID, IdToken.CLIENT)
                .with(UpstreamProperties.CLIENT_SECRET, "between us")
                .with("issuer", IdToken.ISSUER);
    }

    Settings with(String name, String value) {
        getConfig().put(name, value);
        return this;
    }

    @Override
    public URI issuer() {
        return URI.create(setting("issuer").orElseThrow(() -> new IllegalArgumentException("no issuer")));
    }
}
