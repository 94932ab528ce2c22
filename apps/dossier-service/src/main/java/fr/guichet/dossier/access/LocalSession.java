package fr.guichet.dossier.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.stereotype.Component;

/** The session of whoever sat at this workstation before, as a platform's tile finds it. */
@Component
public class LocalSession {

    private final WantedPage wanted;
    private final AccessJournal journal;
    private final SecurityContextLogoutHandler logout = new SecurityContextLogoutHandler();

    LocalSession(WantedPage wanted, AccessJournal journal) {
        this.wanted = wanted;
        this.journal = journal;
    }

    /**
     * Ends the session, if there is one, for a login that a platform asks for.
     *
     * @return where that login starts
     */
    public String giveWayTo(InitiatedLogin login, HttpServletRequest request, HttpServletResponse response) {
        logout.logout(request, response, SecurityContextHolder.getContext().getAuthentication());
        wanted.remember(request, login.page());
        journal.loginInitiated(login.platform());
        return LoginStart.through(login.platform());
    }
}
