package fr.guichet.dossier.record;

import fr.guichet.dossier.workspace.Workspace;
import fr.guichet.identity.NationalPersonId;
import java.util.Optional;

/**
 * Whose dossiers a question is about: every one names its holder, so that what belongs to someone else cannot be told from
 * what does not exist.
 */
public sealed interface Holder {

    /** The dossiers of a space. */
    static Holder of(Workspace workspace) {
        return workspace
                .doctor()
                .<Holder>map(Doctor::new)
                .or(() -> workspace.finess().map(Establishment::new))
                .orElseThrow(() -> new IllegalStateException("a space of nobody"));
    }

    /** Whether they are those of a doctor's patients. */
    default boolean isDoctor() {
        return doctor().isPresent();
    }

    /** The médecin traitant; empty for an establishment's. */
    Optional<NationalPersonId> doctor();

    /** Those whose médecin traitant is this doctor. */
    record Doctor(NationalPersonId id) implements Holder {

        @Override
        public Optional<NationalPersonId> doctor() {
            return Optional.of(id);
        }
    }

    /**
     * Those that an establishment holds at this moment.
     *
     * @param finess its number
     */
    record Establishment(String finess) implements Holder {

        @Override
        public Optional<NationalPersonId> doctor() {
            return Optional.empty();
        }
    }
}
