package fr.guichet.dossier.web;

import fr.guichet.dossier.access.LoginPaths;
import fr.guichet.dossier.trust.Professional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The way back from "Mon compte" (DOS-5): the spaces of a login are those of its moment, so whoever is logged in logs in
 * anew. The gateway answers at once while its session lasts; whoever is not logged in comes to the home page.
 */
@Controller
class ReturnPage {

    @GetMapping(LoginPaths.RETURN)
    String comeBack(Professional professional) {
        return "redirect:" + (professional != null ? LoginPaths.START : "/");
    }
}
