package fr.guichet.dossier.record;

/** An establishment's people want to say what only the médecin traitant, or who is authorised by them, can say. */
public final class ReservedToDoctorException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ReservedToDoctorException() {
        super("said by the médecin traitant alone");
    }
}
