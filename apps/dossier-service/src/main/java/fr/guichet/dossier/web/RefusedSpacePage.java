package fr.guichet.dossier.web;

import fr.guichet.dossier.access.LoginPaths;
import fr.guichet.dossier.trust.Professional;
import fr.guichet.dossier.workspace.WorkspaceRefusal;
import fr.guichet.dossier.workspace.WorkspaceRefusedException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** Says why a space, or something in it, does not open, and what to do. Reached by a forward alone. */
@Controller
class RefusedSpacePage {

    static final String PATH = "/espace-refuse";
    static final String REFUSED = RefusedSpacePage.class.getName();

    @RequestMapping(PATH)
    String show(HttpServletRequest request, HttpServletResponse response, Professional professional, Model model) {
        if (!(request.getAttribute(REFUSED) instanceof WorkspaceRefusedException refused)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        response.setStatus(refused.refusal().status());
        model.addAttribute("professional", professional);
        model.addAttribute("error", SpaceError.of(refused));
        if (refused.refusal() == WorkspaceRefusal.NO_SPACE) {
            model.addAttribute("renewal", LoginPaths.START);
        }
        return "erreur";
    }
}
