package fr.guichet.dossier.record;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** Who holds the dossier at this moment: the doctor, the patient, or a structure with its name. */
@Embeddable
public class Referent {

    /** Kinds of holder. */
    public enum Kind {
        DOCTOR,
        PATIENT,
        STRUCTURE
    }

    @Enumerated(EnumType.STRING)
    @Column(name = "referent_kind", nullable = false)
    private Kind kind;

    @Column(name = "referent_structure")
    private String structure;

    @Column(name = "referent_finess")
    private String finess;

    protected Referent() {}

    private Referent(Kind kind, String structure, String finess) {
        this.kind = kind;
        this.structure = structure;
        this.finess = finess;
    }

    public static Referent doctor() {
        return new Referent(Kind.DOCTOR, null, null);
    }

    public static Referent patient() {
        return new Referent(Kind.PATIENT, null, null);
    }

    public static Referent structure(String name) {
        return new Referent(Kind.STRUCTURE, name, null);
    }

    /**
     * An establishment that has a space here.
     *
     * @param finess its number
     */
    public static Referent establishment(String name, String finess) {
        return new Referent(Kind.STRUCTURE, name, finess);
    }

    /**
     * As the manual writes it: the doctor, the patient, or the structure.
     *
     * @param reader who reads
     */
    public String label(Reader reader) {
        return switch (kind) {
            case DOCTOR -> reader.doctor();
            case PATIENT -> "Le patient";
            case STRUCTURE -> structure;
        };
    }
}
