package fr.guichet.account.firstconnection;

import fr.guichet.identity.ProviderKind;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.provider.ProviderConfigProperty;

/**
 * The means of login that are the person's own, card and e-CPS: by them alone an establishment's account is linked
 * (CARD-6) and an assistant's made (DEL-2). A platform vouches for what its operator knows of somebody.
 *
 * @param providers ids of identity providers, at least one
 */
public record StrongMeans(Set<String> providers) {

    /** Key in the configuration of the execution. */
    static final String PROVIDERS = "strongMeans";

    private static final String DEFAULT = ProviderKind.CARD.id() + "," + ProviderKind.PRO_SANTE_CONNECT.id();

    public StrongMeans {
        providers = Set.copyOf(providers);
        if (providers.isEmpty() || providers.contains("")) {
            throw new IllegalArgumentException(PROVIDERS + ": ids of identity providers, separated by commas");
        }
    }

    /**
     * Reads the configuration of the execution.
     *
     * @throws IllegalArgumentException when it names none
     */
    public static StrongMeans of(Map<String, String> config) {
        String value = config.getOrDefault(PROVIDERS, DEFAULT);
        return new StrongMeans(
                Arrays.stream(value.split(",", -1)).map(String::strip).collect(Collectors.toSet()));
    }

    /** Whether a login by this identity provider is one. */
    public boolean include(IdentityProviderModel means) {
        return providers.contains(means.getProviderId());
    }

    /** The declaration of the key. */
    static ProviderConfigProperty property() {
        return new ProviderConfigProperty(
                PROVIDERS,
                "Strong means",
                "Ids of identity providers, separated by commas, that may be linked to an establishment's account.",
                ProviderConfigProperty.STRING_TYPE,
                DEFAULT);
    }
}
