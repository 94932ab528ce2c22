package fr.guichet.dossier.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/** Shows the page of a refused login, with its cause and what to do. */
@Component
class LoginRefusals implements AuthenticationFailureHandler {

    private final AccessJournal journal;

    LoginRefusals(AccessJournal journal) {
        this.journal = journal;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException, ServletException {
        LoginRefusal refusal = LoginRefusal.of(failure);
        journal.loginRefused(refusal, failure);
        request.setAttribute(LoginRefusal.class.getName(), refusal);
        request.getRequestDispatcher(LoginPaths.REFUSED).forward(request, response);
    }
}
