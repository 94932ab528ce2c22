package fr.guichet.dossier.record;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One page of a list.
 *
 * @param dossiers in the order to show them
 * @param linked the numbers of the linked dossiers that the same holder may open, by the dossier they are linked from
 * @param paging which page it is
 */
public record Listing(List<Dossier> dossiers, Map<DossierNumber, DossierNumber> linked, Paging paging) {

    /** The dossier linked to one of the page, if the holder may open it. */
    public Optional<DossierNumber> linkedTo(Dossier dossier) {
        return Optional.ofNullable(linked.get(dossier.number()));
    }
}
