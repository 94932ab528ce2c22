package fr.guichet.dossier.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.security.web.RedirectStrategy;

/**
 * The way to the gateway's end of session: a page that leads on by itself, and no redirect. Browsers hold the policy of the
 * page whose form was sent against every redirect that follows, and from the gateway the way may go on to Pro Santé Connect,
 * whose address is no business of this service: they would stop there, with the session over there still open.
 */
public final class Leaving implements RedirectStrategy {

    Leaving() {}

    @Override
    public void sendRedirect(HttpServletRequest request, HttpServletResponse response, String address)
            throws IOException {
        request.setAttribute(Leaving.class.getName(), URI.create(address));
        try {
            request.getRequestDispatcher(LoginPaths.LEAVING).forward(request, response);
        } catch (ServletException e) {
            throw new IOException("the page of the logout cannot be shown", e);
        }
    }

    /** Where the page leads, for a request that was forwarded to it; null for any other. */
    public static URI addressOf(HttpServletRequest request) {
        return (URI) request.getAttribute(Leaving.class.getName());
    }
}
