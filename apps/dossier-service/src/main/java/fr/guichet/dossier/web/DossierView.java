package fr.guichet.dossier.web;

import fr.guichet.dossier.record.Acceptance;
import fr.guichet.dossier.record.Dossier;
import fr.guichet.dossier.record.DossierNumber;
import fr.guichet.dossier.record.Listing;
import fr.guichet.dossier.record.Reader;
import fr.guichet.dossier.record.RequiredAction;
import fr.guichet.dossier.record.Visitor;
import java.util.List;

/**
 * A dossier in JSON.
 *
 * @param number with its prefix, as people write it
 * @param family slug
 * @param referent who holds it at this moment, in French
 * @param requiredAction code of {@link RequiredAction}, or null
 * @param acceptance code of what the médecin traitant said
 * @param accepted whether they said yes
 * @param tab slug of the tab where the space has it
 * @param status code of the status
 * @param linkedDossier number of another dossier of the same patient that the space may open, or null
 */
record DossierView(
        String number,
        String family,
        PatientView patient,
        String referent,
        String requiredAction,
        String acceptance,
        boolean accepted,
        String tab,
        String status,
        String linkedDossier) {

    static DossierView of(Visitor visitor, Listing listing, Dossier dossier) {
        return new DossierView(
                dossier.number().toString(),
                dossier.number().family().slug(),
                new PatientView(
                        dossier.patient().name(),
                        dossier.patient().postcode(),
                        dossier.patient().town()),
                dossier.referent().label(Reader.in(visitor.workspace())),
                dossier.requiredAction().map(RequiredAction::code).orElse(null),
                dossier.acceptance().code(),
                dossier.acceptance() == Acceptance.ACCEPTED,
                dossier.tab(visitor.holder()).slug(),
                dossier.status().code(),
                listing.linkedTo(dossier).map(DossierNumber::toString).orElse(null));
    }

    /** The patient in JSON. */
    record PatientView(String name, String postcode, String town) {}

    /**
     * One page of a list.
     *
     * @param dossiers those of the page
     * @param page from 1
     * @param pages how many there are
     * @param total dossiers in the list
     */
    record DossierList(List<DossierView> dossiers, int page, int pages, long total) {

        static DossierList of(Visitor visitor, Listing listing) {
            return new DossierList(
                    listing.dossiers().stream()
                            .map(dossier -> DossierView.of(visitor, listing, dossier))
                            .toList(),
                    listing.paging().page(),
                    listing.paging().pages(),
                    listing.paging().total());
        }
    }
}
