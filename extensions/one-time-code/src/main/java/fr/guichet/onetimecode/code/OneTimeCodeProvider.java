package fr.guichet.onetimecode.code;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.Provider;

/**
 * What the server knows of one-time codes, behind an SPI of ours because keys are options of the server:
 * {@code --spi-one-time-code--default--key}.
 */
public interface OneTimeCodeProvider extends Provider {

    static OneTimeCodeProvider of(KeycloakSession session) {
        return session.getProvider(OneTimeCodeProvider.class);
    }

    /** @throws CodesUnavailableException when there is no key, or the realm's limits cannot be read */
    OneTimeCodes codes(RealmModel realm);

    /**
     * The limits of a realm.
     *
     * @throws CodesUnavailableException when they cannot be read
     */
    CodePolicy policy(RealmModel realm);

    /**
     * Hashes of the tokens of trusted devices.
     *
     * @throws CodesUnavailableException when there is no key
     */
    KeyedHash deviceTokens();

    /**
     * The seal of telephone numbers.
     *
     * @throws CodesUnavailableException when there is no key
     */
    Seal numbers();

    @Override
    default void close() {}
}
