package fr.guichet.operations.readiness;

import java.util.ArrayList;
import java.util.List;

/**
 * What one check found.
 *
 * @param level the worst of it
 * @param causes a sentence for each thing that is not as it should be, with names of authorities and caches and no more
 */
public record Verdict(Level level, List<String> causes) {

    public Verdict {
        causes = List.copyOf(causes);
    }

    Verdict and(Level found, String cause) {
        Gathering all = new Gathering();
        causes.forEach(before -> all.add(level, before));
        all.add(level.or(found), cause);
        return all.verdict();
    }

    /** Gathers findings. */
    static final class Gathering {

        private final List<String> causes = new ArrayList<>();
        private Level level = Level.OK;

        void add(Level found, String cause) {
            level = level.or(found);
            if (!causes.contains(cause)) {
                causes.add(cause);
            }
        }

        Verdict verdict() {
            return new Verdict(level, causes);
        }
    }
}
