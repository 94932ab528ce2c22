package fr.guichet.dossier.access;

import org.springframework.boot.web.server.Cookie;
import org.springframework.boot.web.server.Cookie.SameSite;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.servlet.ConfigurableServletWebServerFactory;
import org.springframework.stereotype.Component;

/** The cookie of the session: unreadable by scripts, for this host alone, and over TLS alone where there is TLS. */
@Component
class SessionCookie implements WebServerFactoryCustomizer<ConfigurableServletWebServerFactory> {

    private final ServiceSettings service;

    SessionCookie(ServiceSettings service) {
        this.service = service;
    }

    @Override
    public void customize(ConfigurableServletWebServerFactory factory) {
        Cookie cookie = factory.getSettings().getSession().getCookie();
        // A name of our own, since cookies ignore ports. The prefix makes browsers refuse it from any other host.
        cookie.setName(service.isSecure() ? "__Host-dossier-session" : "dossier-session");
        cookie.setSecure(service.isSecure());
        cookie.setHttpOnly(true);
        cookie.setPath("/");
        // Lax and not Strict: the browser comes back from the gateway, another site, and must find its login under way.
        cookie.setSameSite(SameSite.LAX);
    }
}
