package fr.guichet.dossier.web;

import fr.guichet.dossier.access.AccessJournal;
import fr.guichet.dossier.record.Dossier;
import fr.guichet.dossier.record.DossierNumber;
import fr.guichet.dossier.record.DossierRepository;
import fr.guichet.dossier.record.Family;
import fr.guichet.dossier.trust.Professional;
import fr.guichet.dossier.workspace.Workspace;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** "Mes dossiers" of one family, whole or reduced to the number searched for. */
@Controller
class ListPage {

    private final DossierRepository dossiers;
    private final AccessJournal journal;

    ListPage(DossierRepository dossiers, AccessJournal journal) {
        this.dossiers = dossiers;
        this.journal = journal;
    }

    @GetMapping("/dossiers/{slug}")
    String show(
            @PathVariable("slug") String slug,
            @RequestParam(name = "numero", required = false) String typed,
            Professional professional,
            Workspace workspace,
            HttpSession session,
            Model model) {
        Family family = Family.ofSlug(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Optional<String> searched = Optional.ofNullable(typed).filter(text -> !text.isBlank());
        List<Dossier> found = searched.map(text -> search(workspace, family, text))
                .orElseGet(() -> dossiers.ofDoctor(workspace.doctor().orElseThrow(), family));
        journal.listRead(professional, family, found.size());
        model.addAttribute("professional", professional);
        model.addAttribute("family", family);
        model.addAttribute("dossiers", found);
        model.addAttribute("searched", searched.orElse(null));
        model.addAttribute("created", CreationNotice.take(session, family).orElse(null));
        return "dossiers";
    }

    private List<Dossier> search(Workspace workspace, Family family, String typed) {
        return DossierNumber.typedIn(family, typed)
                .flatMap(number -> dossiers.ofDoctor(workspace.doctor().orElseThrow(), family, number.serial()))
                .map(List::of)
                .orElse(List.of());
    }
}
