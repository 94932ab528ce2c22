package fr.guichet.dossier.web;

import fr.guichet.dossier.record.Dossier;
import fr.guichet.dossier.record.RequiredAction;

/**
 * A dossier in JSON.
 *
 * @param number with its prefix, as people write it
 * @param family slug
 * @param referent who holds it at this moment, in French
 * @param requiredAction code of {@link RequiredAction}, or null
 * @param status code of the status
 */
record DossierView(
        String number,
        String family,
        PatientView patient,
        String referent,
        String requiredAction,
        boolean accepted,
        String status) {

    static DossierView of(Dossier dossier) {
        return new DossierView(
                dossier.number().toString(),
                dossier.number().family().slug(),
                new PatientView(
                        dossier.patient().name(),
                        dossier.patient().postcode(),
                        dossier.patient().town()),
                dossier.referent().label(),
                dossier.requiredAction().map(RequiredAction::code).orElse(null),
                dossier.isAccepted(),
                dossier.status().code());
    }

    /** The patient in JSON. */
    record PatientView(String name, String postcode, String town) {}
}
