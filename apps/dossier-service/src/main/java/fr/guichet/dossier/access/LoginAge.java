package fr.guichet.dossier.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session when its login is old, however busy it was in between. Nothing of the gateway's own end of session, of a
 * card revoked or of an account closed reaches a page that is already open; the next login does.
 */
final class LoginAge extends OncePerRequestFilter {

    private final Duration limit;
    private final Clock clock;
    private final SecurityContextLogoutHandler logout = new SecurityContextLogoutHandler();

    LoginAge(Duration limit, Clock clock) {
        this.limit = limit;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        if (login != null && login.getPrincipal() instanceof OidcUser user && isOver(user.getIssuedAt())) {
            logout.logout(request, response, login);
        }
        chain.doFilter(request, response);
    }

    /** A login without a date is over. */
    private boolean isOver(Instant loggedInAt) {
        return loggedInAt == null || !clock.instant().isBefore(loggedInAt.plus(limit));
    }
}
