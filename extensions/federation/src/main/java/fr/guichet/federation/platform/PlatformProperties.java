package fr.guichet.federation.platform;

import static org.keycloak.provider.ProviderConfigProperty.BOOLEAN_TYPE;
import static org.keycloak.provider.ProviderConfigProperty.STRING_TYPE;

import java.util.List;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

/** The settings that platforms alone have: names, defaults, and what the admin console says of them. */
final class PlatformProperties {

    static final String ISSUER = IdentityProviderModel.ISSUER;
    static final String ACCEPTED_ACR = "acceptedAcr";
    static final String ACCEPTED_AMR = "acceptedAmr";
    static final String MAXIMUM_AGE = "maximumAuthenticationAge";
    static final String IDENTIFIER_CLAIM = "identifierClaim";
    static final String CREATABLE_PROFESSIONS = "creatableProfessions";
    static final String NAME = "platformName";
    static final String URL = "platformUrl";
    static final String LOGOUT = "logoutAtPlatform";

    static final String DEFAULT_IDENTIFIER_CLAIM = "SubjectNameID";
    static final String DEFAULT_MAXIMUM_AGE = "36000";

    private PlatformProperties() {}

    /** In the order in which the console shows them. */
    static List<ProviderConfigProperty> all() {
        ProviderConfigurationBuilder settings = ProviderConfigurationBuilder.create();
        text(settings, NAME, "Name of the platform", "As people know it; the page of a refusal names it.", null);
        text(settings, URL, "Portal", "Address where people sign in at the platform, for the page of a refusal.", null);
        text(
                settings,
                ISSUER,
                "Issuer",
                "As the platform writes it in its tokens; its discovery is found from it.",
                null);
        text(
                settings,
                ACCEPTED_ACR,
                "Accepted acr",
                "Pairs of the platform's acr value and our level, separated by commas:"
                        + " eidas1=eidas1,https://example.fr/strong=eidas2. Any other value is refused, and so is none.",
                null);
        text(
                settings,
                ACCEPTED_AMR,
                "Accepted amr",
                "Sets of methods, separated by commas: sc+pin+mfa+hwk,swk+mfa+pwd. A login has to name every method of"
                        + " one set.",
                null);
        text(
                settings,
                MAXIMUM_AGE,
                "Maximum age of the login",
                "In seconds, 1 to 86400: how long ago a person may have signed in at the platform.",
                DEFAULT_MAXIMUM_AGE);
        text(
                settings,
                IDENTIFIER_CLAIM,
                "Claim of the national identifier",
                "In the ID token or in userinfo.",
                DEFAULT_IDENTIFIER_CLAIM);
        text(
                settings,
                CREATABLE_PROFESSIONS,
                "Professions that get an account",
                "Codes of TRE_G15, separated by commas, whose members may create their account by a first connection"
                        + " from this platform. Empty: nobody; people who have an account get in all the same.",
                null);
        settings.property(
                LOGOUT,
                "Log out at the platform",
                "Whether a logout by a click here ends the session at the platform too. Off, people go on working there.",
                BOOLEAN_TYPE,
                "false",
                null);
        return settings.build();
    }

    private static void text(
            ProviderConfigurationBuilder settings, String name, String label, String help, String defaultValue) {
        settings.property(name, label, help, STRING_TYPE, defaultValue, null);
    }
}
