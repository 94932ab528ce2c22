package fr.guichet.dossier.web;

import fr.guichet.dossier.access.AccessJournal;
import fr.guichet.dossier.record.Dossier;
import fr.guichet.dossier.record.DossierNumber;
import fr.guichet.dossier.record.DossierRepository;
import fr.guichet.dossier.record.Family;
import fr.guichet.dossier.trust.Professional;
import fr.guichet.dossier.workspace.Workspace;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** One dossier: what the list says of it and what it is about. Someone else's does not exist. */
@Controller
class DossierPage {

    private final DossierRepository dossiers;
    private final AccessJournal journal;

    DossierPage(DossierRepository dossiers, AccessJournal journal) {
        this.dossiers = dossiers;
        this.journal = journal;
    }

    @GetMapping("/dossiers/{slug}/{serial}")
    String show(
            @PathVariable("slug") String slug,
            @PathVariable("serial") String serial,
            Professional professional,
            Workspace workspace,
            Model model) {
        Dossier dossier = Family.ofSlug(slug)
                .flatMap(family -> DossierNumber.typedIn(family, serial))
                .flatMap(
                        number -> dossiers.ofDoctor(workspace.doctor().orElseThrow(), number.family(), number.serial()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        journal.dossierRead(professional, dossier.number().family());
        model.addAttribute("professional", professional);
        model.addAttribute("dossier", dossier);
        return "dossier";
    }
}
