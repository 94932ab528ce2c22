package fr.guichet.dossier.web;

import fr.guichet.identity.IdentifierRefusal;
import fr.guichet.identity.NationalPersonId;
import fr.guichet.identity.TypedIdentifier;
import java.util.Optional;

/** The number of a médecin traitant as somebody types it: RPPS or ADELI, with or without prefix and spaces (ID-1 to ID-3). */
final class DoctorNumber {

    private DoctorNumber() {}

    /** The doctor meant; empty when it is no number of a professional. */
    static Optional<NationalPersonId> read(String typed) {
        return TypedIdentifier.read(typed) instanceof TypedIdentifier.National national
                        && national.id().kind().isNational()
                ? Optional.of(national.id())
                : Optional.empty();
    }

    /** What is wrong with the text, in words; null when nothing is. Never whether somebody has the number (ID-5). */
    static String problemWith(String typed) {
        if (read(typed).isPresent()) {
            return null;
        }
        IdentifierRefusal refusal = TypedIdentifier.read(typed) instanceof TypedIdentifier.Refused refused
                ? refused.refusal()
                : IdentifierRefusal.CHARACTERS;
        return switch (refusal) {
            case EMPTY -> "Saisissez le numéro du médecin traitant.";
            case KEY -> "Le numéro du médecin traitant comporte une erreur de saisie : vérifiez chaque chiffre.";
            default ->
                "Le numéro du médecin traitant n’est pas valide : 11 chiffres pour un numéro RPPS, 9 caractères"
                        + " pour un numéro ADELI.";
        };
    }
}
