package fr.guichet.dossier.access;

import fr.guichet.dossier.trust.Professional;
import fr.guichet.dossier.trust.ProvenLevel;
import fr.guichet.identity.AssuranceLevel;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/**
 * Where a login ends: on the page that was asked for, or on the home page. When the login is too low for that page, it ends
 * on one that says so: going there would ask for a stronger login again, and again. The login stays good for the rest.
 */
@Component
class Landing implements AuthenticationSuccessHandler {

    private final WantedPage wanted;
    private final RouteLevels levels;
    private final RefusalPage refusal;
    private final AccessJournal journal;
    private final SavedRequestAwareAuthenticationSuccessHandler page =
            new SavedRequestAwareAuthenticationSuccessHandler();

    Landing(WantedPage wanted, RouteLevels levels, RefusalPage refusal, AccessJournal journal) {
        this.wanted = wanted;
        this.levels = levels;
        this.refusal = refusal;
        this.journal = journal;
        page.setRequestCache(wanted.cache());
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication login)
            throws IOException, ServletException {
        OidcUser user = (OidcUser) login.getPrincipal();
        AssuranceLevel level = ProvenLevel.of(user);
        journal.loginAccepted(Professional.of(user), level);
        Optional<AssuranceLevel> missing =
                wanted.path(request, response).map(levels::of).filter(needed -> !level.satisfies(needed));
        if (missing.isPresent()) {
            journal.levelNotReached(missing.get());
            refusal.show(request, response, LoginRefusal.LEVEL_NOT_REACHED);
        } else {
            page.onAuthenticationSuccess(request, response, login);
        }
    }
}
