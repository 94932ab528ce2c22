package fr.guichet.onetimecode.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

/**
 * The keys among the server's options. They are options and no realm setting, so that whoever has the database, or the
 * realm's administration, has not the keys (ADR 0010).
 */
final class KeyOptions {

    static final String KEY = "key";
    static final String PREVIOUS_KEYS = "previous-keys";

    private static final Logger LOG = Logger.getLogger(KeyOptions.class);

    private KeyOptions() {}

    static List<ProviderConfigProperty> declared() {
        return ProviderConfigurationBuilder.create()
                .property()
                .name(KEY)
                .type("string")
                .secret(true)
                .helpText("Key of one-time codes, trusted devices and telephone numbers: base64 of 32 random bytes or"
                        + " more, the same on all nodes.")
                .add()
                .property()
                .name(PREVIOUS_KEYS)
                .type("string")
                .secret(true)
                .helpText("Keys that were in use before, separated by commas: what was made with them stays good.")
                .add()
                .build();
    }

    /**
     * The keys, or none; what is wrong is logged as an error, since no code can be sent then.
     *
     * @param options value by name, null when it is not set
     */
    static Optional<KeyRing> read(UnaryOperator<String> options) {
        String key = options.apply(KEY);
        if (key == null || key.isBlank()) {
            LOG.error("No one-time code can be sent: --spi-one-time-code--default--key is not set.");
            return Optional.empty();
        }
        try {
            return Optional.of(new KeyRing(MasterKey.parse(key), previous(options.apply(PREVIOUS_KEYS))));
        } catch (IllegalArgumentException invalid) {
            LOG.errorf(
                    "No one-time code can be sent: a key of --spi-one-time-code--default is not usable, %s.",
                    invalid.getMessage());
            return Optional.empty();
        }
    }

    private static List<MasterKey> previous(String list) {
        List<MasterKey> keys = new ArrayList<>();
        Stream.ofNullable(list)
                .flatMap(keysOfList -> Stream.of(keysOfList.split(",", -1)))
                .filter(key -> !key.isBlank())
                .forEach(key -> keys.add(MasterKey.parse(key)));
        return keys;
    }
}
