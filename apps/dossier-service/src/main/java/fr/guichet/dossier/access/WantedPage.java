package fr.guichet.dossier.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.web.savedrequest.DefaultSavedRequest;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.stereotype.Component;

/** The page that someone asked for and that waits in the session until a login, or a stronger one, opens it. */
@Component
class WantedPage {

    private static final String PLACE = WantedPage.class.getName();

    private final HttpSessionRequestCache cache = new HttpSessionRequestCache();
    private final ServiceSettings service;

    WantedPage(ServiceSettings service) {
        this.service = service;
        cache.setSessionAttrName(PLACE);
        cache.setRequestMatcher(WantedPage::isPage);
        // Addresses stay as they were asked for.
        cache.setMatchingRequestParameterName(null);
    }

    /** As Spring Security uses it. */
    RequestCache cache() {
        return cache;
    }

    /** What is asked for now, if it is a page that can be asked for again. */
    void remember(HttpServletRequest request, HttpServletResponse response) {
        cache.saveRequest(request, response);
    }

    /** A page of this service by its path. */
    void remember(HttpServletRequest request, String path) {
        request.getSession().setAttribute(PLACE, new PageWithoutParameters(service.address(path)));
    }

    /** Its path, written as in a request line. */
    Optional<String> path(HttpServletRequest request, HttpServletResponse response) {
        return Optional.ofNullable(cache.getRequest(request, response)).map(WantedPage::pathOf);
    }

    private static String pathOf(SavedRequest saved) {
        return saved instanceof DefaultSavedRequest seen
                ? seen.getRequestURI()
                : URI.create(saved.getRedirectUrl()).getRawPath();
    }

    /** Not what browsers fetch beside a page, and nothing that would be done twice. */
    private static boolean isPage(HttpServletRequest request) {
        String accepted = String.valueOf(request.getHeader(HttpHeaders.ACCEPT));
        return HttpMethod.GET.matches(request.getMethod())
                && !request.getRequestURI().startsWith("/favicon.")
                && !accepted.startsWith(MediaType.APPLICATION_JSON_VALUE);
    }

    /** Says of parameters that they are not there. Of the empty array of its parent a handler would make an empty text. */
    private static final class PageWithoutParameters extends SimpleSavedRequest {

        private static final long serialVersionUID = 1L;

        PageWithoutParameters(String address) {
            super(address);
        }

        @Override
        public String[] getParameterValues(String name) {
            return null;
        }
    }
}
