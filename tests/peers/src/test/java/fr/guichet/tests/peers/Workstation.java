package fr.guichet.tests.peers;

import fr.guichet.local.Secrets;
import fr.guichet.simulator.inbox.Inbox;
import fr.guichet.simulator.inbox.Mail;
import fr.guichet.simulator.pki.TestCard;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.htmlunit.BrowserVersion;
import org.htmlunit.CookieManager;
import org.htmlunit.WebClient;
import org.htmlunit.html.DomElement;
import org.htmlunit.html.DomNode;
import org.htmlunit.html.HtmlCheckBoxInput;
import org.htmlunit.html.HtmlElement;
import org.htmlunit.html.HtmlInput;
import org.htmlunit.html.HtmlPage;
import org.htmlunit.util.Cookie;

/** A doctor's browser, in French, beside the card reader of the workbench. Scripts are off: no page needs them. */
final class Workstation implements AutoCloseable {
    private static final int TIMEOUT_MILLIS = 30_000;
    private static final Duration MAIL_LIMIT = Duration.ofSeconds(20);
    private static final Pattern CODE = Pattern.compile("(?m)^\\s*([0-9]{6})\\s*$");

    private final WebClient client = new WebClient(BrowserVersion.FIREFOX_ESR, false, null, -1);
    private HtmlPage page;

    Workstation() {
        client.setCookieManager(new CookiesOfLocalhost());
        client.getOptions().setCssEnabled(false);
        client.getOptions().setThrowExceptionOnFailingStatusCode(false);
        client.getOptions().setTimeout(TIMEOUT_MILLIS);
        client.addRequestHeader("Accept-Language", "fr");
    }

    Workstation open(URI address) {
        try {
            return show(client.getPage(address.toString()));
        } catch (IOException e) {
            throw new IllegalStateException("No answer from " + address.getPath(), e);
        }
    }

    /** Clicks what has that id. */
    Workstation click(String id) {
        return press(Optional.<DomElement>ofNullable(page.getElementById(id)), "#" + id);
    }

    /** Sends a form by its button. */
    Workstation submit() {
        return press(Optional.ofNullable(page.querySelector("form [type=submit]")), "a button");
    }

    private Workstation press(Optional<? extends DomNode> element, String what) {
        try {
            return show(
                    ((DomElement) element.orElseThrow(() -> new IllegalStateException("No " + what + " on " + this)))
                            .click());
        } catch (IOException e) {
            throw new IllegalStateException("Clicking " + what + " led nowhere", e);
        }
    }

    Workstation fill(String field, String value) {
        HtmlInput input = page.getElementByName(field);
        input.setValue(value);
        return this;
    }

    /** From the login page, with a card in the reader. */
    Workstation insert(TestCard card) {
        click("social-cps");
        ((HtmlElement) page.getElementById("card-" + card.fileName())).setAttribute("checked", "checked");
        fill("code", "1234");
        return press(Optional.ofNullable(page.querySelector("button[value=confirm]")), "a button of the reader");
    }

    /** From the login page, with identifier, password and the code of the mail. */
    Workstation logIn(KnownDoctor doctor, Inbox inbox) {
        fill("username", doctor.card().identifier())
                .fill("password", doctor.password())
                .click("g-login");
        Mail mail = inbox.awaitTo(doctor.email(), candidate -> code(candidate).isPresent(), MAIL_LIMIT);
        return fill("code", code(mail).orElseThrow()).click("code-validate");
    }

    /** The form of a first connection, then the terms. */
    Workstation connectForTheFirstTime() {
        String password = "Aa1" + Secrets.random();
        fill(
                        "email",
                        "doctor-" + Secrets.random().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "")
                                + "@example.test")
                .fill("password", password)
                .fill("passwordConfirm", password)
                .fill("postcode", "75009")
                .fill("town", "Paris")
                .click("account-create");
        ((HtmlCheckBoxInput) page.getElementByName("termsAccepted")).setChecked(true);
        return click("account-terms-validate");
    }

    private static Optional<String> code(Mail mail) {
        return mail.text().map(CODE::matcher).filter(Matcher::find).map(found -> found.group(1));
    }

    URI address() {
        return URI.create(page.getUrl().toString());
    }

    int status() {
        return page.getWebResponse().getStatusCode();
    }

    String heading() {
        return text("h1");
    }

    /** Text of the first element that a CSS selector finds; empty when there is none. */
    String text(String selector) {
        DomNode found = page.querySelector(selector);
        return found == null ? "" : found.getTextContent().strip().replaceAll("\\s+", " ");
    }

    /** Where the link with that id leads. */
    URI linkOf(String id) {
        return URI.create(page.getElementById(id).getAttribute("href"));
    }

    boolean shows(String id) {
        return page.getElementById(id) != null;
    }

    /** Whether this is the login page of the gateway, with the card on it. */
    boolean isAskedToLogIn() {
        return shows("social-cps");
    }

    @Override
    public void close() {
        client.close();
    }

    private Workstation show(org.htmlunit.Page shown) {
        if (shown instanceof HtmlPage html) {
            page = html;
            return this;
        }
        throw new IllegalStateException(
                "Not a page but " + shown.getWebResponse().getContentType() + ", status "
                        + shown.getWebResponse().getStatusCode() + ", at "
                        + shown.getUrl().getPath());
    }

    /** The page without its query, which may hold a code. */
    @Override
    public String toString() {
        return page == null ? "no page" : page.getUrl().getPath() + " (" + status() + ", " + heading() + ")";
    }

    /** Sends {@code Secure} cookies to {@code http://localhost}, as browsers do, which HtmlUnit does not. */
    private static final class CookiesOfLocalhost extends CookieManager {
        private static final long serialVersionUID = 1L;

        @Override
        public synchronized void addCookie(Cookie cookie) {
            super.addCookie(
                    cookie.isSecure() && "localhost".equals(cookie.getDomain())
                            ? new Cookie(
                                    cookie.getDomain(),
                                    cookie.getName(),
                                    cookie.getValue(),
                                    cookie.getPath(),
                                    cookie.getExpires(),
                                    false,
                                    cookie.isHttpOnly(),
                                    cookie.getSameSite())
                            : cookie);
        }
    }
}
