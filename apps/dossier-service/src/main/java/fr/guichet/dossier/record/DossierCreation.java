package fr.guichet.dossier.record;

import fr.guichet.identity.NationalPersonId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/**
 * A doctor creates a dossier (DOS-1, manual 000). The same submission twice, even at once on two nodes, creates one: the
 * database has the last word.
 */
@Component
public class DossierCreation {

    private final DossierRepository dossiers;

    DossierCreation(DossierRepository dossiers) {
        this.dossiers = dossiers;
    }

    /**
     * Creates the doctor's dossier, or finds the one that the same submission created before.
     *
     * @param form drawn anew each time the form is shown
     * @throws IllegalStateException when the database refuses it for another cause
     */
    public Outcome create(NationalPersonId doctor, Family family, Patient patient, UUID form) {
        CreationKey key = CreationKey.of(form, family, patient);
        return created(doctor, key).orElseGet(() -> insert(doctor, family, patient, key));
    }

    /** Without a transaction around it: after a refusal PostgreSQL answers nothing more in the same one. */
    private Outcome insert(NationalPersonId doctor, Family family, Patient patient, CreationKey key) {
        DossierNumber number = new DossierNumber(family, dossiers.nextSerial());
        try {
            dossiers.save(new Dossier(number, doctor, patient).createdBy(key));
            return new Outcome(number, true);
        } catch (DataIntegrityViolationException refusal) {
            // Not passed on as a cause: its message repeats the row, patient included.
            return created(doctor, key)
                    .orElseThrow(() -> new IllegalStateException("the database refused a new dossier"));
        }
    }

    private Optional<Outcome> created(NationalPersonId doctor, CreationKey key) {
        return dossiers.createdBy(doctor, key).map(dossier -> new Outcome(dossier.number(), false));
    }

    /**
     * The dossier of a submission.
     *
     * @param isNew whether it was created now, and not by the same submission before
     */
    public record Outcome(DossierNumber number, boolean isNew) {}
}
