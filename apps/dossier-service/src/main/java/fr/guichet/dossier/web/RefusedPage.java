package fr.guichet.dossier.web;

import fr.guichet.dossier.record.Act;
import fr.guichet.dossier.record.Dossiers;
import fr.guichet.dossier.record.Listing;
import fr.guichet.dossier.record.Trail;
import fr.guichet.dossier.record.Visitor;
import fr.guichet.dossier.web.SpacePage.Entry;
import fr.guichet.dossier.workspace.WorkspacePaths;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** "Dossiers refusés" (DOS-3, manual 000): those of all families whose médecin traitant the doctor declared not to be. */
@Controller
@RequestMapping({WorkspacePaths.OWN, WorkspacePaths.ESTABLISHMENT, WorkspacePaths.DELEGATION})
class RefusedPage {

    private final Dossiers dossiers;
    private final Trail trail;

    RefusedPage(Dossiers dossiers, Trail trail) {
        this.dossiers = dossiers;
        this.trail = trail;
    }

    @GetMapping("/dossiers-refuses")
    ModelAndView show(@RequestParam(name = "page", required = false) String page, Visitor visitor) {
        if (!visitor.holder().isDoctor()) {
            // An establishment has no patientèle: its lists say what was refused.
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Listing listing = dossiers.refused(visitor.holder(), PageNumber.of(page));
        trail.listed(visitor, Act.LIST_READ, listing.dossiers().size());
        return SpacePage.of("refuses", visitor, Entry.LISTS).addObject("listing", listing);
    }
}
