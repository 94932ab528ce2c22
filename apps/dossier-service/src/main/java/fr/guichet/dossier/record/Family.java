package fr.guichet.dossier.record;

import java.util.Optional;

/** The three families of dossiers on the home page (DOS-1), with the words of the manuals (000, 003). */
public enum Family {
    ELDERLY_CARE(
            "personnes-agees",
            "ga",
            "Hébergement pour personnes âgées",
            "Orientation en établissement d’hébergement pour personnes âgées dépendantes, unité de soins de longue durée"
                    + " ou résidence autonomie",
            DossierStatus.NOT_SENT),
    MEDICAL_CARE(
            "sanitaire",
            "s",
            "SSR, HAD, soins palliatifs",
            "Orientation en service de soins de suite et de réadaptation, hospitalisation à domicile ou unité de soins"
                    + " palliatifs",
            DossierStatus.DRAFT),
    NEURODEVELOPMENT(
            "tnd",
            "tnd",
            "Plateforme de Coordination et d’Orientation TND",
            "Prise en charge précoce des troubles du neuro-développement",
            DossierStatus.DRAFT);

    private final String slug;
    private final String prefix;
    private final String label;
    private final String purpose;
    private final DossierStatus firstStatus;

    Family(String slug, String prefix, String label, String purpose, DossierStatus firstStatus) {
        this.slug = slug;
        this.prefix = prefix;
        this.label = label;
        this.purpose = purpose;
        this.firstStatus = firstStatus;
    }

    /** Its name in addresses and in the API. */
    public String slug() {
        return slug;
    }

    /** What the numbers of its dossiers start with. */
    public String prefix() {
        return prefix;
    }

    /** Its title on pages. */
    public String label() {
        return label;
    }

    /** One sentence on what it is for. */
    public String purpose() {
        return purpose;
    }

    /**
     * The status of a dossier that a doctor just created, as manual 003 shows them. It shows none for the TND platform:
     * the doctor writes the request there as for care.
     */
    public DossierStatus firstStatus() {
        return firstStatus;
    }

    /** The family of a slug; empty when there is none. */
    public static Optional<Family> ofSlug(String slug) {
        for (Family family : values()) {
            if (family.slug.equals(slug)) {
                return Optional.of(family);
            }
        }
        return Optional.empty();
    }
}
