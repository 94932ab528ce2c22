package fr.guichet.dossier.record;

import fr.guichet.identity.NationalPersonId;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;

/** A request for admission or care, in the hands of the patient's médecin traitant. */
@Entity
@Table(name = "dossier")
public class Dossier {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private Family family;

    @Column(nullable = false, updatable = false)
    private int serial;

    @Column(name = "attending_doctor", nullable = false)
    private NationalPersonId attendingDoctor;

    @Embedded
    private Patient patient;

    @Embedded
    private Referent referent;

    @Enumerated(EnumType.STRING)
    @Column(name = "required_action")
    private RequiredAction requiredAction;

    @Column(nullable = false)
    private boolean accepted;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private DossierStatus status;

    @Embedded
    private CreationKey creationKey;

    protected Dossier() {}

    /** A dossier that its doctor holds and has accepted, in the first status of its family. */
    public Dossier(DossierNumber number, NationalPersonId attendingDoctor, Patient patient) {
        this.family = number.family();
        this.serial = number.serial();
        this.attendingDoctor = attendingDoctor;
        this.patient = patient;
        this.referent = Referent.doctor();
        this.accepted = true;
        this.status = number.family().firstStatus();
    }

    /** Remembers the submission that created it, so that it creates no other. */
    Dossier createdBy(CreationKey key) {
        this.creationKey = key;
        return this;
    }

    /** Waits for something from the doctor from now on. A dossier to accept is, by that, not accepted. */
    public Dossier waitingFor(RequiredAction action) {
        this.requiredAction = action;
        this.accepted = action != RequiredAction.ACCEPT;
        return this;
    }

    public DossierNumber number() {
        return new DossierNumber(family, serial);
    }

    /** The médecin traitant: the only person who sees the dossier. */
    public NationalPersonId attendingDoctor() {
        return attendingDoctor;
    }

    public Patient patient() {
        return patient;
    }

    public Referent referent() {
        return referent;
    }

    /** What it waits for from the doctor, if anything. */
    public Optional<RequiredAction> requiredAction() {
        return Optional.ofNullable(requiredAction);
    }

    /** Whether the doctor said to be the patient's médecin traitant. */
    public boolean isAccepted() {
        return accepted;
    }

    public DossierStatus status() {
        return status;
    }
}
