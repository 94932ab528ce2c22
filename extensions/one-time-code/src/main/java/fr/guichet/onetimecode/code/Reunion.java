package fr.guichet.onetimecode.code;

import java.util.List;
import java.util.Objects;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.infinispan.conflict.EntryMergePolicy;
import org.infinispan.container.entries.CacheEntry;
import org.jboss.logging.Logger;

/**
 * What becomes of an entry that was changed on both sides of a network that was cut, once it is whole again. Left to
 * itself, the cache would keep the entry of one side and forget what the other has counted.
 *
 * @param <T> what the entry says
 */
final class Reunion<T> implements EntryMergePolicy<String, String> {

    private static final Logger LOG = Logger.getLogger(Reunion.class);

    private final EntryText<T> text;
    private final BinaryOperator<T> united;

    /** @param united what two versions come to; never less strict than either */
    Reunion(EntryText<T> text, BinaryOperator<T> united) {
        this.text = text;
        this.united = united;
    }

    @Override
    public CacheEntry<String, String> merge(
            CacheEntry<String, String> preferred, List<CacheEntry<String, String>> others) {
        List<CacheEntry<String, String>> versions = Stream.concat(Stream.ofNullable(preferred), others.stream())
                .filter(Objects::nonNull)
                .filter(version -> version.getValue() != null)
                .toList();
        // An entry that only one side has was written after the cut, or is over on the other.
        return versions.stream().reduce(this::both).orElse(null);
    }

    private CacheEntry<String, String> both(CacheEntry<String, String> one, CacheEntry<String, String> other) {
        try {
            T value = united.apply(
                    text.read(MarkedText.text(one.getValue())), text.read(MarkedText.text(other.getValue())));
            CacheEntry<String, String> result = one.clone();
            result.setValue(MarkedText.of(MarkedText.mark(one.getValue()), text.write(value)));
            return result;
        } catch (IllegalArgumentException unreadable) {
            LOG.error("Two versions of an entry in the caches of the one-time codes cannot be united: one is kept");
            return one;
        }
    }
}
