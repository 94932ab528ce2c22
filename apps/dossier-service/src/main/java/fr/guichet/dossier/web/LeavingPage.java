package fr.guichet.dossier.web;

import fr.guichet.dossier.access.Leaving;
import fr.guichet.dossier.access.LoginPaths;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** Leads on to the gateway at once, with a link for browsers that do not. Reached by a forward alone. */
@Controller
class LeavingPage {

    @RequestMapping(LoginPaths.LEAVING)
    String show(HttpServletRequest request, Model model) {
        URI address = Leaving.addressOf(request);
        if (address == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute("leadsTo", address);
        return "deconnexion";
    }
}
