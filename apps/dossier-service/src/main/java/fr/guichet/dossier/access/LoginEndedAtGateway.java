package fr.guichet.dossier.access;

import fr.guichet.dossier.trust.Professional;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends a session here, at its next request, when its login was ended at the gateway. */
final class LoginEndedAtGateway extends OncePerRequestFilter {

    private final EndedLogins ended;
    private final AccessJournal journal;
    private final SecurityContextLogoutHandler logout = new SecurityContextLogoutHandler();

    LoginEndedAtGateway(EndedLogins ended, AccessJournal journal) {
        this.ended = ended;
        this.journal = journal;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        if (login != null && login.getPrincipal() instanceof OidcUser user && ended.holds(user)) {
            logout.logout(request, response, login);
            journal.loginEndedAtGateway(Professional.of(user));
        }
        chain.doFilter(request, response);
    }
}
