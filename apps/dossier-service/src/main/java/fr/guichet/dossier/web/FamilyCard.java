package fr.guichet.dossier.web;

import fr.guichet.dossier.record.Family;

/**
 * One family on the home page.
 *
 * @param waiting how many dossiers wait for an action of the doctor
 */
record FamilyCard(Family family, long waiting) {

    /** The count in words, as the manual (000) writes it. */
    public String waitingText() {
        boolean clarification = family == Family.NEURODEVELOPMENT;
        if (waiting == 0) {
            return clarification ? "Aucune précision demandée" : "Aucun dossier à accepter";
        }
        String plural = waiting > 1 ? "s" : "";
        return clarification
                ? "%d précision%s demandée%s".formatted(waiting, plural, plural)
                : "%d dossier%s à accepter".formatted(waiting, plural);
    }
}
