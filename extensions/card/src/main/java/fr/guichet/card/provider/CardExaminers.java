package fr.guichet.card.provider;

import fr.guichet.card.examination.CardExaminer;
import fr.guichet.card.revocation.CrlState;
import fr.guichet.identity.watch.Watch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One examiner per provider, as long as its settings and its file of authorities stay the same: an examiner holds CRLs
 * and what is known of certificates, which no login should fetch again.
 */
final class CardExaminers implements AutoCloseable {

    private final Map<String, Kept> kept = new HashMap<>();
    private final Clock clock;
    private final Watch watch;
    private boolean closed;

    CardExaminers(Clock clock, Watch watch) {
        this.watch = watch;
        this.clock = clock;
    }

    /**
     * The examiner of a provider, made anew when settings or authorities have changed.
     *
     * @throws IllegalArgumentException with the setting that is wrong; no card is examined then
     */
    synchronized CardExaminer of(CardProviderConfig config) {
        if (closed) {
            throw new IllegalStateException("the server stops");
        }
        Settings settings = new Settings(Map.copyOf(withoutAbsent(config)), written(config));
        Kept current = kept.get(config.getInternalId());
        if (current != null && current.settings.equals(settings)) {
            return current.examiner;
        }
        CardExaminer examiner = new CardExaminer(config.policy(), clock, watch);
        kept.put(config.getInternalId(), new Kept(settings, examiner));
        if (current != null) {
            current.examiner.close();
        }
        return examiner;
    }

    /** The revocation lists that a provider's examiner holds; none before its first card. */
    synchronized List<CrlState> crls(String internalId) {
        Kept current = kept.get(internalId);
        return current == null ? List.of() : current.examiner.crls();
    }

    /** Lets go of the examiner of a provider that is no more. */
    synchronized void forget(String internalId) {
        Kept gone = kept.remove(internalId);
        if (gone != null) {
            gone.examiner.close();
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        kept.values().forEach(each -> each.examiner.close());
        kept.clear();
    }

    private static Map<String, String> withoutAbsent(CardProviderConfig config) {
        Map<String, String> settings = new HashMap<>(config.getConfig());
        settings.values().removeIf(value -> value == null);
        return settings;
    }

    private static FileTime written(CardProviderConfig config) {
        try {
            return Files.getLastModifiedTime(config.anchorsFile());
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("The file of the authorities cannot be read.", unreadable);
        }
    }

    private record Settings(Map<String, String> config, FileTime anchorsWritten) {}

    private record Kept(Settings settings, CardExaminer examiner) {}
}
