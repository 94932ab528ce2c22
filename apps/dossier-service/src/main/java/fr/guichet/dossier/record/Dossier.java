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
import jakarta.persistence.Version;
import java.time.Instant;
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

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Acceptance acceptance;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Stage stage;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private DossierStatus status;

    @Column(name = "linked_dossier")
    private Long linkedDossier;

    @Embedded
    private CreationKey creationKey;

    @Column(updatable = false)
    private String creator;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Version
    private long version;

    protected Dossier() {}

    /** A dossier that its doctor holds and has accepted, in the first status of its family. */
    public Dossier(DossierNumber number, NationalPersonId attendingDoctor, Patient patient) {
        this.family = number.family();
        this.serial = number.serial();
        this.attendingDoctor = attendingDoctor;
        this.patient = patient;
        this.referent = Referent.doctor();
        this.acceptance = Acceptance.ACCEPTED;
        this.stage = Stage.ONGOING;
        this.status = number.family().firstStatus();
    }

    /** Remembers the submission that created it, so that it creates no other, and who sent it. */
    Dossier createdBy(CreationKey key, Visitor visitor, Instant at) {
        this.creationKey = key;
        this.creator = visitor.actor();
        this.createdAt = at;
        return this;
    }

    /** Is held by a structure, and not by the doctor. */
    public Dossier heldBy(Referent structure) {
        this.referent = structure;
        return this;
    }

    /** Waits for something from the doctor from now on. A dossier to accept is, by that, not accepted. */
    public Dossier waitingFor(RequiredAction action) {
        this.requiredAction = action;
        this.acceptance = action == RequiredAction.ACCEPT ? Acceptance.AWAITED : Acceptance.ACCEPTED;
        return this;
    }

    /** Is at another stage from now on. */
    public Dossier at(Stage reached) {
        this.stage = reached;
        return this;
    }

    /** Is about the same patient as another dossier. */
    public Dossier linkedTo(Dossier other) {
        this.linkedDossier = other.id;
        return this;
    }

    /** The doctor says yes or no. Only what is awaited can be answered. */
    void answer(boolean yes) {
        if (acceptance != Acceptance.AWAITED) {
            throw new IllegalStateException("nothing is asked");
        }
        acceptance = yes ? Acceptance.ACCEPTED : Acceptance.REFUSED;
        requiredAction = null;
    }

    /** The doctor takes a no back: the question is asked again. */
    void takeRefusalBack() {
        if (acceptance != Acceptance.REFUSED) {
            throw new IllegalStateException("nothing was refused");
        }
        waitingFor(RequiredAction.ACCEPT);
    }

    /** The doctor gave the precision that was asked for. */
    void clarified() {
        if (requiredAction != RequiredAction.CLARIFY) {
            throw new IllegalStateException("no precision is asked");
        }
        requiredAction = null;
    }

    Long id() {
        return id;
    }

    public DossierNumber number() {
        return new DossierNumber(family, serial);
    }

    /** The médecin traitant. */
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
    public Acceptance acceptance() {
        return acceptance;
    }

    /** The tab in which a holder finds it. */
    public Tab tab(Holder holder) {
        return Tab.of(holder, stage, acceptance);
    }

    /** Whether its parts are shown: to the doctor once it is accepted (manual 003), to the establishment that holds it. */
    public boolean isOpenTo(Holder holder) {
        return !holder.isDoctor() || acceptance == Acceptance.ACCEPTED;
    }

    /** Whether its parts can still be written. */
    public boolean isOngoing() {
        return stage == Stage.ONGOING;
    }

    public DossierStatus status() {
        return status;
    }

    Optional<Long> linkedDossier() {
        return Optional.ofNullable(linkedDossier);
    }
}
