package fr.guichet.onetimecode.code;

import fr.guichet.onetimecode.code.CodesUnavailableException.Reason;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * One kind of entry in a store. Every text written begins with a random mark: two writes are never the same text, and
 * a write that reached the copies while its answer was lost (a node that leaves makes the cache ask again) is recognised
 * as our own.
 */
final class SharedEntries<T> {

    private static final Logger LOG = Logger.getLogger(SharedEntries.class);

    private final EntryStore store;
    private final EntryText<T> text;
    private final RandomIds marks;

    SharedEntries(EntryStore store, EntryText<T> text, RandomIds marks) {
        this.store = store;
        this.text = text;
        this.marks = marks;
    }

    /**
     * An entry and the text it was read from, which the next write expects to find.
     *
     * @param written as found
     */
    record Held<T>(String written, T value) {
        @Override
        public String toString() {
            return "Held[" + value + "]";
        }
    }

    Optional<Held<T>> find(String key) {
        return store.find(key).map(written -> new Held<>(written, read(written)));
    }

    /** @return false when something was there */
    boolean insert(String key, T value, Duration lifespan) {
        String written = marked(value);
        return store.insert(key, written, lifespan) || isOurs(key, written);
    }

    /** @return false when it changed meanwhile */
    boolean replace(String key, Held<T> expected, T value, Duration lifespan) {
        String written = marked(value);
        return store.replace(key, expected.written(), written, lifespan) || isOurs(key, written);
    }

    private boolean isOurs(String key, String written) {
        return store.find(key).filter(written::equals).isPresent();
    }

    private String marked(T value) {
        return MarkedText.of(marks.next(), text.write(value));
    }

    private T read(String written) {
        try {
            return text.read(MarkedText.text(written));
        } catch (IllegalArgumentException unreadable) {
            LOG.error(
                    "An entry in the caches of the one-time codes cannot be read: was it written by another version?");
            throw new CodesUnavailableException(Reason.NO_STORE, unreadable);
        }
    }
}
