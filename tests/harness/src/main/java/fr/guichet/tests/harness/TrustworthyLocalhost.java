package fr.guichet.tests.harness;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.htmlunit.CookieManager;
import org.htmlunit.WebConnection;
import org.htmlunit.WebRequest;
import org.htmlunit.WebResponse;
import org.htmlunit.util.Cookie;
import org.htmlunit.util.NameValuePair;

/**
 * Sends {@code Secure} cookies to {@code http://localhost}, as Chromium and Firefox do: they take that address for
 * trustworthy ("potentially trustworthy origin", W3C Secure Contexts). HtmlUnit does not know the exception and would keep
 * such cookies back, so they lose the attribute once they are in its jar. What the server really sent is remembered, for
 * tests to look at.
 */
final class TrustworthyLocalhost implements WebConnection {
    private static final String LOCALHOST = "localhost";
    private static final String SET_COOKIE = "Set-Cookie";

    private final WebConnection connection;
    private final CookieManager cookies;
    private final Map<String, String> received = new ConcurrentHashMap<>();

    TrustworthyLocalhost(WebConnection connection, CookieManager cookies) {
        this.connection = connection;
        this.cookies = cookies;
    }

    @Override
    public WebResponse getResponse(WebRequest request) throws IOException {
        WebResponse response = connection.getResponse(request);
        for (NameValuePair header : response.getResponseHeaders()) {
            if (header.getName().equalsIgnoreCase(SET_COOKIE)) {
                received.put(header.getValue().split("=", 2)[0].strip(), header.getValue());
            }
        }
        for (Cookie cookie : cookies.getCookies()) {
            if (cookie.isSecure() && LOCALHOST.equals(cookie.getDomain())) {
                cookies.removeCookie(cookie);
                cookies.addCookie(new Cookie(
                        cookie.getDomain(),
                        cookie.getName(),
                        cookie.getValue(),
                        cookie.getPath(),
                        cookie.getExpires(),
                        false,
                        cookie.isHttpOnly(),
                        cookie.getSameSite()));
            }
        }
        return response;
    }

    /** The whole header by which the server last set a cookie of that name. */
    Optional<String> received(String name) {
        return Optional.ofNullable(received.get(name));
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
