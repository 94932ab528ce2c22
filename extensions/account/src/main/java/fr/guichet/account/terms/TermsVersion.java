package fr.guichet.account.terms;

import java.util.List;
import org.keycloak.models.RequiredActionConfigModel;
import org.keycloak.provider.ProviderConfigProperty;

/**
 * The name of a version of the terms, as the page shows it: "Août 2022" in the manuals 001 and 003.
 *
 * @param value never blank, at most 64 characters
 */
record TermsVersion(String value) {

    /** Key of the configuration of the required action. */
    static final String KEY = "version";

    private static final String DEFAULT = "Août 2022";
    private static final int MAXIMUM = 64;

    TermsVersion {
        value = value.strip();
        if (value.isEmpty() || value.length() > MAXIMUM) {
            throw new IllegalArgumentException("a version of the terms has 1 to " + MAXIMUM + " characters");
        }
    }

    /** The version in force; the product's when the realm names none. */
    static TermsVersion inForce(RequiredActionConfigModel config) {
        return new TermsVersion(config == null ? DEFAULT : config.getConfigValue(KEY, DEFAULT));
    }

    static List<ProviderConfigProperty> properties() {
        return List.of(new ProviderConfigProperty(
                KEY,
                "Version",
                "Name of the version in force. Accounts that accepted another one are asked at their next login.",
                ProviderConfigProperty.STRING_TYPE,
                DEFAULT));
    }
}
