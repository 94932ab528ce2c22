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

    protected Referent() {}

    private Referent(Kind kind, String structure) {
        this.kind = kind;
        this.structure = structure;
    }

    public static Referent doctor() {
        return new Referent(Kind.DOCTOR, null);
    }

    public static Referent patient() {
        return new Referent(Kind.PATIENT, null);
    }

    public static Referent structure(String name) {
        return new Referent(Kind.STRUCTURE, name);
    }

    /** As the manual writes it, to the doctor who reads: {@code Vous}, {@code Le patient}, or the structure. */
    public String label() {
        return switch (kind) {
            case DOCTOR -> "Vous";
            case PATIENT -> "Le patient";
            case STRUCTURE -> structure;
        };
    }
}
