package fr.guichet.dossier.access;

import fr.guichet.identity.AssuranceLevel;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.stereotype.Component;

/**
 * Sends who is logged in at too low a level for a page to the gateway, to raise the login and come back to the page. It is
 * asked once for each time the page is: what comes of it is for {@link Landing}.
 */
@Component
class StepUp implements AccessDeniedHandler {

    private final WantedPage wanted;
    private final AccessJournal journal;
    private final AccessDeniedHandler refusal = new AccessDeniedHandlerImpl();

    StepUp(WantedPage wanted, AccessJournal journal) {
        this.wanted = wanted;
        this.journal = journal;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        Optional<AssuranceLevel> missing = LevelDecision.missing(denied);
        if (missing.isEmpty()) {
            // A form without the page's token, above all.
            refusal.handle(request, response, denied);
            return;
        }
        journal.stepUp(missing.get());
        wanted.remember(request, response);
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, LoginStart.at(missing.get()));
    }
}
