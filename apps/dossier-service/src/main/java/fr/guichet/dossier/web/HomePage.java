package fr.guichet.dossier.web;

import fr.guichet.dossier.access.LoginPaths;
import fr.guichet.dossier.record.Dossiers;
import fr.guichet.dossier.record.Visitor;
import fr.guichet.dossier.web.SpacePage.Entry;
import fr.guichet.dossier.workspace.WorkspacePaths;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The door for those who are not logged in; the home page of a space (DOS-1, manual 000) for those who are. */
@Controller
class HomePage {

    private final Dossiers dossiers;

    HomePage(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    @GetMapping({"/", WorkspacePaths.ESTABLISHMENT, WorkspacePaths.DELEGATION})
    ModelAndView show(Visitor visitor) {
        if (visitor == null) {
            return new ModelAndView("bienvenue").addObject("loginPath", LoginPaths.START);
        }
        return SpacePage.of("accueil", visitor, Entry.HOME)
                .addObject("families", FamilyCard.of(visitor.holder(), dossiers.waiting(visitor.holder())))
                .addObject("refused", visitor.holder().isDoctor() ? dossiers.refusedCount(visitor.holder()) : 0);
    }
}
