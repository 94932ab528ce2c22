package fr.guichet.dossier.web;

import fr.guichet.dossier.access.AccessJournal;
import fr.guichet.dossier.record.Dossier;
import fr.guichet.dossier.record.DossierNumber;
import fr.guichet.dossier.record.DossierRepository;
import fr.guichet.dossier.record.Family;
import fr.guichet.dossier.trust.Professional;
import fr.guichet.dossier.workspace.Workspace;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A doctor's dossiers for an application that holds the doctor's access token. */
@RestController
@RequestMapping("/api/dossiers")
class DossierApi {

    private final DossierRepository dossiers;
    private final AccessJournal journal;

    DossierApi(DossierRepository dossiers, AccessJournal journal) {
        this.dossiers = dossiers;
        this.journal = journal;
    }

    @GetMapping
    DossierList all(Professional professional, Workspace workspace) {
        List<Dossier> found = dossiers.ofDoctor(workspace.doctor().orElseThrow());
        journal.apiRead(professional, found.size());
        return new DossierList(found.stream().map(DossierView::of).toList());
    }

    /** One dossier. Someone else's answers exactly as one that does not exist. */
    @GetMapping("/{family}/{serial}")
    ResponseEntity<?> one(
            @PathVariable("family") String slug,
            @PathVariable("serial") String serial,
            Professional professional,
            Workspace workspace) {
        return Family.ofSlug(slug)
                .flatMap(family -> DossierNumber.typedIn(family, serial))
                .flatMap(
                        number -> dossiers.ofDoctor(workspace.doctor().orElseThrow(), number.family(), number.serial()))
                .<ResponseEntity<?>>map(dossier -> {
                    journal.apiRead(professional, 1);
                    return ResponseEntity.ok(DossierView.of(dossier));
                })
                .orElseGet(() -> ResponseEntity.of(ProblemDetail.forStatusAndDetail(
                                HttpStatus.NOT_FOUND, "No such dossier among those of this professional"))
                        .build());
    }

    /**
     * The answer of the API.
     *
     * @param dossiers by family and number
     */
    record DossierList(List<DossierView> dossiers) {}
}
