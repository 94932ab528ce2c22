package fr.guichet.federation.upstream;

import static org.keycloak.provider.ProviderConfigProperty.LIST_TYPE;
import static org.keycloak.provider.ProviderConfigProperty.PASSWORD;
import static org.keycloak.provider.ProviderConfigProperty.STRING_TYPE;

import java.util.List;
import java.util.stream.Stream;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

/** The settings that every upstream has: names, defaults, and what the admin console says of them. */
final class UpstreamProperties {

    static final String CLIENT_ID = "clientId";
    static final String CLIENT_AUTHENTICATION = "clientAuthMethod";
    static final String CLIENT_SECRET = "clientSecret";
    static final String SIGNATURE_ALGORITHM = "clientAssertionSigningAlg";
    static final String KEY_STORE = "keyStore";
    static final String KEY_STORE_PASSWORD_VARIABLE = "keyStorePasswordVariable";
    static final String SCOPE = "defaultScope";
    static final String DEADLINE = "deadline";
    static final String CLOCK_SKEW = "allowedClockSkew";

    private UpstreamProperties() {}

    /** In the order in which the console shows them. */
    static List<ProviderConfigProperty> all() {
        ProviderConfigurationBuilder settings = ProviderConfigurationBuilder.create();
        settings.property(
                CLIENT_ID, "Client ID", "Name under which the upstream knows this gateway.", STRING_TYPE, null, null);
        settings.property()
                .name(CLIENT_AUTHENTICATION)
                .label("Client authentication")
                .helpText(
                        "How this gateway proves to the upstream who it is (OpenID Connect Core, section 9; RFC 8705).")
                .type(LIST_TYPE)
                .options(Stream.of(ClientAuthentication.values())
                        .map(ClientAuthentication::method)
                        .toList())
                .defaultValue(ClientAuthentication.SECRET_BASIC.method())
                .add();
        settings.property()
                .name(CLIENT_SECRET)
                .label("Client secret")
                .helpText("For client_secret_basic and client_secret_post alone; ${vault.…} is understood.")
                .type(PASSWORD)
                .secret(true)
                .add();
        settings.property()
                .name(SIGNATURE_ALGORITHM)
                .label("Signature of assertions")
                .helpText("For private_key_jwt alone: the realm's active key of this algorithm signs.")
                .type(LIST_TYPE)
                .options(TokenAlgorithm.names())
                .defaultValue(TokenAlgorithm.RS256.name())
                .add();
        settings.property(
                KEY_STORE,
                "Key store",
                "For mutual TLS: PKCS#12 file on the server with the certificate and key that every call presents.",
                STRING_TYPE,
                null,
                null);
        settings.property(
                KEY_STORE_PASSWORD_VARIABLE,
                "Variable of the key store's password",
                "Name of the environment variable, GUICHET_…, that holds the password. The password itself is not"
                        + " stored.",
                STRING_TYPE,
                null,
                null);
        settings.property(
                SCOPE,
                "Scopes",
                "Scopes asked for, separated by spaces; openid is always one.",
                STRING_TYPE,
                null,
                null);
        settings.property(
                DEADLINE,
                "Deadline",
                "Longest time that one answer of the person may take all calls to the upstream together: 1 to 9"
                        + " seconds.",
                STRING_TYPE,
                "8",
                null);
        settings.property(
                CLOCK_SKEW,
                "Clock skew",
                "How far the upstream's clock may be from ours: 0 to 120 seconds.",
                STRING_TYPE,
                "10",
                null);
        return settings.build();
    }
}
