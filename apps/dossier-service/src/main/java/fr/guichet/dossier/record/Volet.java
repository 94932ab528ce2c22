package fr.guichet.dossier.record;

import fr.guichet.dossier.workspace.Part;
import java.util.Optional;

/** A part of a dossier with text of its own and rights of its own: "les volets" of manual 003. */
public enum Volet {
    MEDICAL("medical", "Volet médical", Part.MEDICAL),
    AUTONOMY("autonomie", "Volet autonomie", Part.AUTONOMY);

    private final String slug;
    private final String label;
    private final Part part;

    Volet(String slug, String label, Part part) {
        this.slug = slug;
        this.label = label;
        this.part = part;
    }

    /** Its name in addresses and in the API. */
    public String slug() {
        return slug;
    }

    /** Its name on pages. */
    public String label() {
        return label;
    }

    /** What a right on it is called. */
    public Part part() {
        return part;
    }

    /** The part of a slug; empty when there is none. */
    public static Optional<Volet> ofSlug(String slug) {
        for (Volet volet : values()) {
            if (volet.slug.equals(slug)) {
                return Optional.of(volet);
            }
        }
        return Optional.empty();
    }
}
