package fr.guichet.dossier.record;

import fr.guichet.dossier.workspace.Access;
import fr.guichet.dossier.workspace.Establishment;
import fr.guichet.dossier.workspace.Part;
import fr.guichet.identity.NationalPersonId;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A dossier is created (DOS-1, manual 000): in a doctor's space it is the doctor's, accepted; in an establishment's, the
 * establishment holds it and the médecin traitant it names is asked (manual 003). The same submission twice, even at once
 * on two nodes, creates one: the database has the last word.
 */
@Component
public class DossierCreation {

    private final DossierRepository repository;
    private final Dossiers dossiers;
    private final Trail trail;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DossierCreation(
            DossierRepository repository,
            Dossiers dossiers,
            Trail trail,
            TransactionTemplate transaction,
            Clock clock) {
        this.repository = repository;
        this.dossiers = dossiers;
        this.trail = trail;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * What a visitor asks for.
     *
     * @param attendingDoctor the médecin traitant; in a doctor's space it is that doctor, whatever is asked
     * @param linkedTo another dossier of the same patient, if any: one that the visitor may open
     * @param form drawn anew each time the form is shown
     */
    public record Wanted(
            Family family,
            Patient patient,
            Optional<NationalPersonId> attendingDoctor,
            Optional<DossierNumber> linkedTo,
            UUID form) {}

    /**
     * Creates a dossier, or finds the one that the same submission created before.
     *
     * @throws fr.guichet.dossier.workspace.RightMissingException without the right to write dossiers
     * @throws IllegalArgumentException when an establishment names no médecin traitant
     * @throws IllegalStateException when the database refuses it for another cause
     */
    public Outcome create(Visitor visitor, Wanted wanted) {
        visitor.workspace().require(Part.DOSSIERS, Access.WRITE);
        NationalPersonId doctor = visitor.workspace()
                .doctor()
                .or(wanted::attendingDoctor)
                .orElseThrow(() -> new IllegalArgumentException("no médecin traitant"));
        CreationKey key = CreationKey.of(wanted.form(), wanted.family(), wanted.patient());
        return created(doctor, key).orElseGet(() -> insert(visitor, wanted, doctor, key));
    }

    /** In a transaction of its own, looked at from outside: after a refusal PostgreSQL answers nothing more in it. */
    private Outcome insert(Visitor visitor, Wanted wanted, NationalPersonId doctor, CreationKey key) {
        DossierNumber number = new DossierNumber(wanted.family(), repository.nextSerial());
        try {
            transaction.executeWithoutResult(status -> {
                repository.save(dossier(visitor, wanted, doctor, number).createdBy(key, visitor, clock.instant()));
                trail.note(visitor, Act.DOSSIER_CREATED, number);
            });
            return new Outcome(number, true);
        } catch (DataIntegrityViolationException refusal) {
            // Not passed on as a cause: its message repeats the row, patient included.
            return created(doctor, key)
                    .orElseThrow(() -> new IllegalStateException("the database refused a new dossier"));
        }
    }

    private Dossier dossier(Visitor visitor, Wanted wanted, NationalPersonId doctor, DossierNumber number) {
        Dossier dossier = new Dossier(number, doctor, wanted.patient());
        if (visitor.workspace() instanceof Establishment establishment) {
            dossier.heldBy(Referent.establishment(establishment.name(), establishment.number()))
                    .waitingFor(RequiredAction.ACCEPT);
        }
        wanted.linkedTo()
                .flatMap(other -> dossiers.one(visitor.holder(), other))
                .ifPresent(dossier::linkedTo);
        return dossier;
    }

    private Optional<Outcome> created(NationalPersonId doctor, CreationKey key) {
        return repository.createdBy(doctor, key).map(dossier -> new Outcome(dossier.number(), false));
    }

    /**
     * The dossier of a submission.
     *
     * @param isNew whether it was created now, and not by the same submission before
     */
    public record Outcome(DossierNumber number, boolean isNew) {}
}
