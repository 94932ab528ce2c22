package fr.guichet.dossier.web;

import fr.guichet.dossier.record.Family;
import fr.guichet.dossier.record.Holder;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * One family on the home page.
 *
 * @param waiting how many dossiers wait for an action
 * @param forDoctor whether they wait for the doctor, and not for the establishment
 */
record FamilyCard(Family family, long waiting, boolean forDoctor) {

    static List<FamilyCard> of(Holder holder, Map<Family, Long> waiting) {
        return Arrays.stream(Family.values())
                .map(family -> new FamilyCard(family, waiting.getOrDefault(family, 0L), holder.isDoctor()))
                .toList();
    }

    /** The count in words, as the manual (000) writes it. */
    public String waitingText() {
        String plural = waiting > 1 ? "s" : "";
        if (!forDoctor) {
            return waiting == 0
                    ? "Aucun dossier refusé par le médecin traitant"
                    : "%d dossier%s refusé%s par le médecin traitant".formatted(waiting, plural, plural);
        }
        boolean clarification = family == Family.NEURODEVELOPMENT;
        if (waiting == 0) {
            return clarification ? "Aucune précision demandée" : "Aucun dossier à accepter";
        }
        return clarification
                ? "%d précision%s demandée%s".formatted(waiting, plural, plural)
                : "%d dossier%s à accepter".formatted(waiting, plural);
    }
}
