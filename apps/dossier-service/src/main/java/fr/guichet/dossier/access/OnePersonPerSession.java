package fr.guichet.dossier.access;

import fr.guichet.dossier.trust.Professional;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Collections;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;

/**
 * Renames the session at each login, and empties it when the login is another person's: on a shared workstation, a login
 * that was to be raised may come back as a colleague's, who must find nothing of the first one's.
 */
final class OnePersonPerSession implements SessionAuthenticationStrategy {

    private final SessionAuthenticationStrategy renaming = new ChangeSessionIdAuthenticationStrategy();

    @Override
    public void onAuthentication(Authentication login, HttpServletRequest request, HttpServletResponse response) {
        Optional<Professional> before =
                professional(SecurityContextHolder.getContext().getAuthentication());
        HttpSession session = request.getSession(false);
        if (session != null
                && before.isPresent()
                && professional(login).filter(before.get()::isSamePersonAs).isEmpty()) {
            Collections.list(session.getAttributeNames()).forEach(session::removeAttribute);
        }
        renaming.onAuthentication(login, request, response);
    }

    private static Optional<Professional> professional(Authentication authentication) {
        return authentication != null && authentication.getPrincipal() instanceof OidcUser user
                ? Optional.of(Professional.of(user))
                : Optional.empty();
    }
}
