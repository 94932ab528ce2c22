package fr.guichet.dossier.web;

import fr.guichet.dossier.access.LoginPaths;
import fr.guichet.dossier.access.LoginRefusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** Says why a login was refused and offers to try again. Reached by a forward alone. */
@Controller
class LoginRefusedPage {

    @RequestMapping(LoginPaths.REFUSED)
    String show(HttpServletRequest request, HttpServletResponse response, Model model) {
        if (!(request.getAttribute(LoginRefusal.class.getName()) instanceof LoginRefusal refusal)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        response.setStatus(refusal.status());
        model.addAttribute("refusal", refusal);
        model.addAttribute("loginPath", LoginPaths.START);
        return "connexion-refusee";
    }
}
