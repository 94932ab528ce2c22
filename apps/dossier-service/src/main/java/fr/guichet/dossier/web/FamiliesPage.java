package fr.guichet.dossier.web;

import fr.guichet.dossier.record.Dossiers;
import fr.guichet.dossier.record.Visitor;
import fr.guichet.dossier.web.SpacePage.Entry;
import fr.guichet.dossier.workspace.Access;
import fr.guichet.dossier.workspace.Part;
import fr.guichet.dossier.workspace.WorkspacePaths;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * "Accéder à mes dossiers" and "Créer un dossier" of the navigation (manual 000), which ask for the family: what the manual
 * shows as menus, as pages, since there are no scripts.
 */
@Controller
@RequestMapping({WorkspacePaths.OWN, WorkspacePaths.ESTABLISHMENT, WorkspacePaths.DELEGATION})
class FamiliesPage {

    private final Dossiers dossiers;

    FamiliesPage(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    @GetMapping("/dossiers")
    ModelAndView lists(Visitor visitor) {
        return page(visitor, Entry.LISTS);
    }

    @GetMapping("/dossiers/nouveau")
    ModelAndView creation(Visitor visitor) {
        visitor.workspace().require(Part.DOSSIERS, Access.WRITE);
        return page(visitor, Entry.CREATE);
    }

    private ModelAndView page(Visitor visitor, Entry entry) {
        return SpacePage.of("familles", visitor, entry)
                .addObject("creation", entry == Entry.CREATE)
                .addObject("families", FamilyCard.of(visitor.holder(), dossiers.waiting(visitor.holder())));
    }
}
