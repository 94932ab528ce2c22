package fr.guichet.dossier.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Shows the page of a refused login, with its cause and what to do. Who was logged in before, and wanted to raise the
 * login, still is.
 */
@Component
class LoginRefusals implements AuthenticationFailureHandler {

    private final RefusalPage page;
    private final AccessJournal journal;
    private final SecurityContextRepository logins = new HttpSessionSecurityContextRepository();

    LoginRefusals(RefusalPage page, AccessJournal journal) {
        this.page = page;
        this.journal = journal;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException, ServletException {
        LoginRefusal refusal = LoginRefusal.of(failure);
        journal.loginRefused(refusal, failure);
        // A failure empties the context of the request, not the session.
        SecurityContext before = logins.loadDeferredContext(request).get();
        SecurityContextHolder.setContext(before);
        page.show(request, response, refusal);
    }
}
