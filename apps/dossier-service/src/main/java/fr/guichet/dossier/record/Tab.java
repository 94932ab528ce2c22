package fr.guichet.dossier.record;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A tab of the lists (DOS-2), with the words of manual 003. */
public enum Tab {
    ONGOING("en-cours", "Dossiers en cours", Stage.ONGOING),
    ADMITTED("admis", "Admis", Stage.ADMITTED),
    CANCELLED("annules", "Annulés", Stage.CANCELLED),
    /** What the doctor refused, however far it is (manual 000). */
    OUTSIDE("hors-patientele", "Hors patientèle", null),
    HISTORICAL("historises", "Dossiers historisés", Stage.HISTORICAL);

    private final String slug;
    private final String label;
    private final Stage stage;

    Tab(String slug, String label, Stage stage) {
        this.slug = slug;
        this.label = label;
        this.stage = stage;
    }

    /** Its name in addresses and in the API. */
    public String slug() {
        return slug;
    }

    /** Its name on pages. */
    public String label() {
        return label;
    }

    /** The stage of its dossiers; empty when it gathers them by something else. */
    Optional<Stage> stage() {
        return Optional.ofNullable(stage);
    }

    /** The tabs of a holder, in order: an establishment has no patientèle, so nothing is outside it. */
    public static List<Tab> of(Holder holder) {
        return Arrays.stream(values())
                .filter(tab -> holder.isDoctor() || tab != OUTSIDE)
                .toList();
    }

    /** The tab of a slug among those of a holder; empty when there is none. */
    public static Optional<Tab> ofSlug(Holder holder, String slug) {
        return of(holder).stream().filter(tab -> tab.slug.equals(slug)).findFirst();
    }

    /** Where a holder finds a dossier. */
    static Tab of(Holder holder, Stage stage, Acceptance acceptance) {
        if (holder.isDoctor() && acceptance == Acceptance.REFUSED) {
            return OUTSIDE;
        }
        return switch (stage) {
            case ONGOING -> ONGOING;
            case ADMITTED -> ADMITTED;
            case CANCELLED -> CANCELLED;
            case HISTORICAL -> HISTORICAL;
        };
    }
}
