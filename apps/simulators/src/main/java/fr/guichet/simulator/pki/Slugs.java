package fr.guichet.simulator.pki;

import java.util.Locale;
import java.util.Optional;

/** Names of enum values in addresses and files: {@code WRONG_ID} is {@code wrong-id}. */
final class Slugs {

    private Slugs() {}

    static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <E extends Enum<E>> Optional<E> parse(Class<E> type, String slug) {
        for (E value : type.getEnumConstants()) {
            if (of(value).equals(slug)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }
}
