package fr.guichet.tests.harness;

import fr.guichet.simulator.pki.CardCertificate;
import fr.guichet.simulator.pki.TestPki;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import org.htmlunit.BrowserVersion;
import org.htmlunit.History;
import org.htmlunit.WebClient;
import org.htmlunit.WebClientOptions;
import org.htmlunit.WebRequest;
import org.htmlunit.html.HtmlPage;
import org.htmlunit.util.Cookie;

/**
 * A doctor's browser: cookies of its own, a client certificate when a card is in the reader, and trust in the TLS
 * authority of the tests alone. Scripts are off: every step of a login works without them.
 */
public final class Browser implements AutoCloseable {
    private static final int TIMEOUT_MILLIS = 60_000;

    private final WebClient client;
    private final TestPki pki;
    private final Sensitive sensitive;
    private final CardConnection reader;
    private final TrustworthyLocalhost localhost;
    private final BetweenRequests moments;
    private HtmlPage page;
    private int tabs;

    /** @param pki whose authority the browser trusts; the reader is empty at first */
    public Browser(TestPki pki, Sensitive sensitive) {
        this.pki = pki;
        this.sensitive = sensitive;
        // Without an engine, whose thread per browser would look for work a hundred times a second until the run ends.
        this.client = new WebClient(BrowserVersion.FIREFOX_ESR, false, null, -1);
        WebClientOptions options = client.getOptions();
        options.setCssEnabled(false);
        options.setThrowExceptionOnFailingStatusCode(false);
        options.setTimeout(TIMEOUT_MILLIS);
        options.setSSLContext(pki.workstation());
        this.reader = new CardConnection(client.getWebConnection(), pki.workstation());
        // What passes through the address bar is what must not pass through a log.
        this.localhost = new TrustworthyLocalhost(reader, client.getCookieManager());
        this.moments = new BetweenRequests(new AddressWatch(localhost, sensitive));
        client.setWebConnection(moments);
        speaks("fr");
    }

    /** Puts another card into the reader. */
    public Browser insert(CardCertificate card) {
        return insert(pki.workstation(card));
    }

    /** Inserts a card: its certificate answers every handshake that asks for one. */
    Browser insert(SSLContext card) {
        reader.insert(card);
        return this;
    }

    /** The language asked for, such as {@code fr}. */
    public Browser speaks(String language) {
        client.removeRequestHeader("Accept-Language");
        client.addRequestHeader("Accept-Language", language);
        return this;
    }

    /** Adds a header to every request: for attacks. */
    public Browser sends(String header, String value) {
        client.addRequestHeader(header, value);
        return this;
    }

    public Page open(URI address) {
        return open(address.toString());
    }

    /** Goes to an address, following redirects. */
    public Page open(String address) {
        try {
            return show(client.getPage(address));
        } catch (IOException e) {
            throw new IllegalStateException("No answer from " + withoutQuery(address), e);
        }
    }

    /** The page as it is now. */
    public Page page() {
        if (page == null) {
            throw new IllegalStateException("This browser has not opened a page yet");
        }
        return new Page(this, page);
    }

    /** Goes to an address in another tab: the same cookies, and the page before stays as it is. */
    public Page openTab(URI address) {
        try {
            URL url = address.toURL();
            return show(client.openWindow(url, "tab-" + tabs++).getEnclosedPage());
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("Not an address: " + withoutQuery(address.toString()), e);
        }
    }

    /** Presses "reload"; what was sent by a form is sent again, as when a person confirms that. */
    public Page reload() {
        try {
            return show(page.refresh());
        } catch (IOException e) {
            throw new IllegalStateException("No answer to a reload", e);
        }
    }

    public Page back() {
        return moved(history -> history.back());
    }

    public Page forward() {
        return moved(history -> history.forward());
    }

    private Page moved(Move move) {
        try {
            move.in(client.getCurrentWindow().getHistory());
            return show(client.getCurrentWindow().getEnclosedPage());
        } catch (IOException e) {
            throw new IllegalStateException("No answer to back or forward", e);
        }
    }

    private interface Move {
        void in(History history) throws IOException;
    }

    /** Where an address redirects to, without going there: for leaving a login in between. */
    public URI redirectOf(URI address) {
        client.getOptions().setRedirectEnabled(false);
        try {
            String location =
                    client.getPage(address.toString()).getWebResponse().getResponseHeaderValue("Location");
            if (location == null) {
                throw new IllegalStateException("No redirect from " + withoutQuery(address.toString()));
            }
            return address.resolve(location);
        } catch (IOException e) {
            throw new IllegalStateException("No answer from " + withoutQuery(address.toString()), e);
        } finally {
            client.getOptions().setRedirectEnabled(true);
        }
    }

    /**
     * Does something once, between the answer to the first request to such a path and whatever the browser asks next: when
     * the answer is a redirect, before it is followed.
     *
     * @param pathEnd that the path ends with
     */
    public Browser onceAnswered(String pathEnd, Runnable deed) {
        moments.onceAnswered(pathEnd, deed);
        return this;
    }

    /** The headers of an answer, a redirect's too, by their names in any case; the page stays where it is. */
    public UnaryOperator<String> headersOf(URI address) {
        client.getOptions().setRedirectEnabled(false);
        try {
            return client.loadWebResponse(new WebRequest(address.toURL()))::getResponseHeaderValue;
        } catch (IOException e) {
            throw new IllegalStateException("No answer from " + withoutQuery(address.toString()), e);
        } finally {
            client.getOptions().setRedirectEnabled(true);
        }
    }

    public Set<String> cookieNames() {
        return client.getCookieManager().getCookies().stream()
                .map(Cookie::getName)
                .collect(Collectors.toSet());
    }

    public Optional<String> cookie(String name) {
        return Optional.ofNullable(client.getCookieManager().getCookie(name)).map(Cookie::getValue);
    }

    /** The header {@code Set-Cookie} by which the server last set a cookie of that name, with all its attributes. */
    public Optional<String> setCookie(String name) {
        return localhost.received(name);
    }

    /** Takes another browser's cookies of that name: shared, or stolen. */
    public Browser takeCookie(String name, Browser from) {
        from.client.getCookieManager().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .forEach(client.getCookieManager()::addCookie);
        return this;
    }

    /** Changes what is in a cookie that is there: for attacks. */
    public Browser tamperWithCookie(String name, UnaryOperator<String> change) {
        Cookie cookie = client.getCookieManager().getCookie(name);
        client.getCookieManager()
                .addCookie(new Cookie(
                        cookie.getDomain(),
                        name,
                        change.apply(cookie.getValue()),
                        cookie.getPath(),
                        cookie.getExpires(),
                        cookie.isSecure()));
        return this;
    }

    /** Forgets everything except the cookies of that name: the end of a session, and not of what outlives it. */
    public Browser forgetCookiesExcept(String name) {
        for (Cookie cookie : client.getCookieManager().getCookies()) {
            if (!cookie.getName().equals(name)) {
                client.getCookieManager().removeCookie(cookie);
            }
        }
        return this;
    }

    /** Whether the login host considers somebody logged in here. */
    public boolean hasSession() {
        return cookieNames().contains("KEYCLOAK_IDENTITY");
    }

    public Browser forgetCookies() {
        client.getCookieManager().clearCookies();
        return this;
    }

    @Override
    public void close() {
        client.close();
    }

    Page show(org.htmlunit.Page shown) {
        if (shown instanceof HtmlPage html) {
            page = html;
            return new Page(this, html);
        }
        String kind = shown.getWebResponse().getContentType();
        throw new IllegalStateException(
                "Not a page but " + kind + ", status " + shown.getWebResponse().getStatusCode() + ", at "
                        + withoutQuery(shown.getUrl().toString()));
    }

    Sensitive sensitive() {
        return sensitive;
    }

    static String withoutQuery(String address) {
        return address.split("[?#]", 2)[0];
    }
}
