package fr.guichet.dossier.record;

import fr.guichet.dossier.workspace.Access;
import fr.guichet.dossier.workspace.Part;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the médecin traitant says of a dossier (DOS-3): yes, no, yes after all, and the precision that was asked for. Who is
 * authorised by the doctor to write dossiers says it in their name; an establishment never does.
 */
@Component
public class DoctorsAnswers {

    private final Dossiers dossiers;
    private final DossierRepository repository;
    private final Trail trail;
    private final TransactionTemplate transaction;

    DoctorsAnswers(Dossiers dossiers, DossierRepository repository, Trail trail, TransactionTemplate transaction) {
        this.dossiers = dossiers;
        this.repository = repository;
        this.trail = trail;
        this.transaction = transaction;
    }

    /** The doctor is the patient's médecin traitant. Empty when there is no such dossier. */
    public Optional<Answer> accept(Visitor visitor, DossierNumber number) {
        return say(visitor, number, answer(true, Acceptance.ACCEPTED, Act.DOSSIER_ACCEPTED));
    }

    /** The doctor is not: the dossier is shut, and found under "Hors patientèle". Empty when there is none. */
    public Optional<Answer> refuse(Visitor visitor, DossierNumber number) {
        return say(visitor, number, answer(false, Acceptance.REFUSED, Act.DOSSIER_REFUSED));
    }

    /** A refusal is taken back: the dossier waits for an answer again. Empty when there is none. */
    public Optional<Answer> takeRefusalBack(Visitor visitor, DossierNumber number) {
        return say(
                visitor,
                number,
                new Saying(
                        dossier -> dossier.acceptance() == Acceptance.REFUSED,
                        dossier -> dossier.acceptance() == Acceptance.AWAITED,
                        Dossier::takeRefusalBack,
                        Act.REFUSAL_TAKEN_BACK));
    }

    /** The precision was given, in the medical part. Empty when there is no such dossier. */
    public Optional<Answer> clarify(Visitor visitor, DossierNumber number) {
        visitor.workspace().require(Part.MEDICAL, Access.WRITE);
        return say(
                visitor,
                number,
                new Saying(
                        dossier -> dossier.requiredAction()
                                .filter(RequiredAction.CLARIFY::equals)
                                .isPresent(),
                        dossier -> dossier.isOpenTo(visitor.holder())
                                && dossier.requiredAction().isEmpty(),
                        Dossier::clarified,
                        Act.CLARIFICATION_GIVEN));
    }

    private static Saying answer(boolean yes, Acceptance wanted, Act act) {
        return new Saying(
                dossier -> dossier.acceptance() == Acceptance.AWAITED,
                dossier -> dossier.acceptance() == wanted,
                dossier -> dossier.answer(yes),
                act);
    }

    /** Asks for the right before anything is said of the dossier. */
    private Optional<Answer> say(Visitor visitor, DossierNumber number, Saying saying) {
        if (!visitor.holder().isDoctor()) {
            throw new ReservedToDoctorException();
        }
        visitor.workspace().require(Part.DOSSIERS, Access.WRITE);
        try {
            return transaction.execute(
                    status -> dossiers.one(visitor.holder(), number).map(dossier -> say(visitor, dossier, saying)));
        } catch (OptimisticLockingFailureException somebodyElseWasFaster) {
            return Optional.of(Answer.TOO_LATE);
        }
    }

    private Answer say(Visitor visitor, Dossier dossier, Saying saying) {
        if (saying.said.test(dossier)) {
            return Answer.ALREADY;
        }
        if (!saying.asked.test(dossier)) {
            return Answer.TOO_LATE;
        }
        saying.change.accept(dossier);
        repository.save(dossier);
        trail.note(visitor, saying.act, dossier.number());
        return Answer.DONE;
    }

    /**
     * One of the things to say.
     *
     * @param asked whether a dossier waits for it
     * @param said whether it was said before
     * @param change what it makes of the dossier
     * @param act what the trail calls it
     */
    private record Saying(Predicate<Dossier> asked, Predicate<Dossier> said, Consumer<Dossier> change, Act act) {}
}
