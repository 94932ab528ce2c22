package fr.guichet.dossier.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import org.htmlunit.Page;
import org.htmlunit.WebClient;
import org.htmlunit.html.DomElement;
import org.htmlunit.html.DomNode;
import org.htmlunit.html.HtmlPage;

/** A browser without scripts, since the pages have none. Every page is given back, whatever its status. */
public final class Browser implements AutoCloseable {

    private final WebClient client = new WebClient();
    private final RunningService service;

    public Browser(RunningService service) {
        this.service = service;
        client.getOptions().setJavaScriptEnabled(false);
        client.getOptions().setCssEnabled(false);
        client.getOptions().setThrowExceptionOnFailingStatusCode(false);
        client.getOptions().setPrintContentOnFailingStatusCode(false);
    }

    /** Opens a path of the service and follows where it leads. */
    public HtmlPage open(String path) {
        try {
            return client.getPage(URI.create(service.url(path)).toURL());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Clicks what a CSS selector finds in the current page. */
    public HtmlPage click(String selector) {
        HtmlPage page = current();
        DomNode found = page.querySelector(selector);
        if (!(found instanceof DomElement element)) {
            throw new AssertionError("nothing to click: " + selector);
        }
        try {
            return element.click();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public HtmlPage current() {
        Page page = client.getCurrentWindow().getEnclosedPage();
        return (HtmlPage) page;
    }

    /** Value of a cookie of the service; null when there is none. */
    public String cookie(String name) {
        var cookie = client.getCookieManager().getCookie(name);
        return cookie == null ? null : cookie.getValue();
    }

    @Override
    public void close() {
        client.close();
    }
}
