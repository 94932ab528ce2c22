package fr.guichet.onetimecode.sms;

import fr.guichet.identity.watch.Watch;
import fr.guichet.onetimecode.ModuleVersion;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.keycloak.Config;
import org.keycloak.common.util.MultivaluedHashMap;
import org.keycloak.component.ComponentModel;
import org.keycloak.component.ComponentValidationException;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.ServerInfoAwareProviderFactory;

/**
 * What the factories of gateways have in common: settings are checked when they are saved, or the realm is imported;
 * what a gateway keeps open lives as long as its settings stay what they are.
 */
public abstract class ConfiguredGatewayFactory implements SmsGatewayFactory, ServerInfoAwareProviderFactory {

    private final Watch watch = Watch.ofThisServer();
    /** By component. */
    private final Map<String, Kept> gateways = new ConcurrentHashMap<>();

    /**
     * Reads every setting.
     *
     * @throws InvalidSettingException with the property that is wrong
     */
    protected abstract SmsTransport transport(GatewaySettings settings);

    /** Whoever watches the sends. */
    protected final Watch watch() {
        return watch;
    }

    @Override
    public final void validateConfiguration(KeycloakSession session, RealmModel realm, ComponentModel model) {
        try {
            opened(model).end();
        } catch (InvalidSettingException invalid) {
            throw new ComponentValidationException(invalid.getMessage(), invalid);
        }
    }

    @Override
    public final SmsGateway create(KeycloakSession session, ComponentModel model) {
        return gateways.compute(
                        model.getId(), (id, kept) -> kept != null && kept.isFor(model) ? kept : replaced(kept, model))
                .gateway();
    }

    /** Opens nothing before the first send, so that validating leaves nothing behind. */
    private ConfiguredGateway opened(ComponentModel model) {
        GatewaySettings settings = new GatewaySettings(model.getConfig());
        settings.requireKnown(getConfigProperties());
        GatewayProperties.priority(settings);
        return new ConfiguredGateway(model.getName(), transport(settings), GatewayProperties.simultaneous(settings));
    }

    private Kept replaced(Kept old, ComponentModel model) {
        ConfiguredGateway gateway = openedOrRefusing(model);
        if (old != null) {
            old.gateway().end();
        }
        return new Kept(model.getName(), new MultivaluedHashMap<>(model.getConfig()), gateway);
    }

    /** Settings that were written past the validation: every send is refused, and the log names the property. */
    private ConfiguredGateway openedOrRefusing(ComponentModel model) {
        try {
            return opened(model);
        } catch (InvalidSettingException invalid) {
            return new ConfiguredGateway(model.getName(), new RefusingTransport(invalid.getMessage()), 1);
        }
    }

    @Override
    public final void preRemove(KeycloakSession session, RealmModel realm, ComponentModel model) {
        Kept kept = gateways.remove(model.getId());
        if (kept != null) {
            kept.gateway().end();
        }
    }

    @Override
    public final Map<String, String> getOperationalInfo() {
        return ModuleVersion.asOperationalInfo();
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public final void close() {
        gateways.values().forEach(kept -> kept.gateway().end());
        gateways.clear();
    }

    private record Kept(String name, MultivaluedHashMap<String, String> settings, ConfiguredGateway gateway) {

        boolean isFor(ComponentModel model) {
            return settings.equals(model.getConfig()) && name.equals(model.getName());
        }
    }
}
