package fr.guichet.dossier.access;

import fr.guichet.identity.AssuranceLevel;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;

/** Leads to the page of a refused login, which offers to try again with what the wanted page needs. */
@Component
class RefusalPage {

    private final WantedPage wanted;
    private final RouteLevels levels;

    RefusalPage(WantedPage wanted, RouteLevels levels) {
        this.wanted = wanted;
        this.levels = levels;
    }

    void show(HttpServletRequest request, HttpServletResponse response, LoginRefusal refusal)
            throws ServletException, IOException {
        String again = wanted.path(request, response)
                .map(levels::of)
                .filter(level -> level != AssuranceLevel.EIDAS1)
                .map(LoginStart::at)
                .orElse(LoginPaths.START);
        request.setAttribute(RefusedLogin.class.getName(), new RefusedLogin(refusal, again));
        request.getRequestDispatcher(LoginPaths.REFUSED).forward(request, response);
    }
}
