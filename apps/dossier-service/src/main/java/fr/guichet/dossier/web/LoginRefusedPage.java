package fr.guichet.dossier.web;

import fr.guichet.dossier.access.LoginPaths;
import fr.guichet.dossier.access.RefusedLogin;
import fr.guichet.dossier.trust.Professional;
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
    String show(HttpServletRequest request, HttpServletResponse response, Professional professional, Model model) {
        if (!(request.getAttribute(RefusedLogin.class.getName()) instanceof RefusedLogin refused)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        response.setStatus(refused.refusal().status());
        // Still logged in: the login was to be raised, or another one was begun.
        model.addAttribute("professional", professional);
        model.addAttribute("refusal", refused.refusal());
        model.addAttribute("loginPath", refused.again());
        return "connexion-refusee";
    }
}
