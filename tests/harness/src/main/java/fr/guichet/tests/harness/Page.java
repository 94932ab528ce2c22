package fr.guichet.tests.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.htmlunit.html.DomElement;
import org.htmlunit.html.DomNode;
import org.htmlunit.html.HtmlCheckBoxInput;
import org.htmlunit.html.HtmlElement;
import org.htmlunit.html.HtmlFileInput;
import org.htmlunit.html.HtmlInput;
import org.htmlunit.html.HtmlLabel;
import org.htmlunit.html.HtmlPage;
import org.htmlunit.html.HtmlPasswordInput;
import org.htmlunit.html.HtmlRadioButtonInput;
import org.htmlunit.html.HtmlSelect;

/** What a browser shows, found by the words a person reads: labels, links, buttons. */
public final class Page {
    private final Browser browser;
    private final HtmlPage html;

    Page(Browser browser, HtmlPage html) {
        this.browser = browser;
        this.html = html;
    }

    Browser browser() {
        return browser;
    }

    public int status() {
        return html.getWebResponse().getStatusCode();
    }

    /** A header of the answer; the first of that name. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(html.getWebResponse().getResponseHeaderValue(name));
    }

    /** The address, query included. */
    public URI address() {
        return URI.create(html.getUrl().toString());
    }

    public String title() {
        return html.getTitleText();
    }

    /** The level-1 heading; empty when there is none. */
    public String heading() {
        DomNode heading = html.querySelector("h1");
        return heading == null ? "" : heading.getTextContent().strip().replaceAll("\\s+", " ");
    }

    /** All that can be read. */
    public String text() {
        return html.getBody() == null
                ? ""
                : html.getBody().getTextContent().strip().replaceAll("\\s+", " ");
    }

    /** The language the page declares. */
    public String language() {
        return html.getDocumentElement().getAttribute("lang");
    }

    /** The first element that a CSS selector finds, as its text. */
    public Optional<String> find(String selector) {
        return Optional.ofNullable(html.<DomNode>querySelector(selector))
                .map(node -> node.getTextContent().strip().replaceAll("\\s+", " "));
    }

    public boolean shows(String words) {
        return text().contains(words);
    }

    /** Clicks the link or button that reads so, or whose id is given as {@code #id}. */
    public Page click(String words) {
        try {
            return browser.show(clickable(words).click());
        } catch (IOException e) {
            throw new IllegalStateException("Clicking '" + words + "' led nowhere", e);
        }
    }

    /** Whether there is such a link or button. */
    public boolean offers(String words) {
        return clickables().anyMatch(element -> reads(element, words));
    }

    /** The target of a link. */
    public URI target(String words) {
        return URI.create(html.getBaseURI()).resolve(clickable(words).getAttribute("href"));
    }

    /** Where the form with that id is sent to. */
    public URI actionOf(String form) {
        return URI.create(html.getBaseURI())
                .resolve(html.getHtmlElementById(form).getAttribute("action"));
    }

    /** Types into the field with that label, name or id. What goes into a password field is never to be logged. */
    public Page fill(String field, String value) {
        HtmlInput input = field(field);
        if (input instanceof HtmlPasswordInput) {
            browser.sensitive().add("a password", value);
        }
        input.setValue(value);
        return this;
    }

    /** Adds a parameter to every form of the page, as somebody would who tampers with it. */
    public Page forge(String name, String value) {
        for (DomNode form : html.querySelectorAll("form")) {
            DomElement input = html.createElement("input");
            input.setAttribute("type", "hidden");
            input.setAttribute("name", name);
            input.setAttribute("value", value);
            form.appendChild(input);
        }
        return this;
    }

    /** Chooses a file of that name and content in the field for files. */
    public Page attach(String field, String name, String content) {
        HtmlFileInput input = (HtmlFileInput) html.getElementsByName(field).get(0);
        try {
            Path directory = Files.createTempDirectory("guichet-upload");
            Path file = Files.writeString(directory.resolve(name), content);
            directory.toFile().deleteOnExit();
            // The last to be named is the first to go.
            file.toFile().deleteOnExit();
            input.setFiles(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Takes a field out of its form, as somebody would who tampers with it. */
    public Page withhold(String field) {
        field(field).remove();
        return this;
    }

    public Page tick(String field) {
        box(field).setChecked(true);
        return this;
    }

    public Page untick(String field) {
        box(field).setChecked(false);
        return this;
    }

    public boolean isTicked(String field) {
        return box(field).isChecked();
    }

    private HtmlCheckBoxInput box(String field) {
        if (field(field) instanceof HtmlCheckBoxInput box) {
            return box;
        }
        throw new IllegalStateException("'" + field + "' is not a box to tick on " + describe());
    }

    public String valueOf(String field) {
        return field(field).getValue();
    }

    /** Whether there is a field with that label, name or id. */
    public boolean hasField(String field) {
        return byName(field).or(() -> byId(field)).or(() -> byLabel(field)).isPresent();
    }

    /** Whether a person could change the field. */
    public boolean isEditable(String field) {
        HtmlInput input = field(field);
        return !input.isReadOnly() && !input.isDisabled();
    }

    /** Sends the page's form. */
    public Page submit() {
        HtmlElement button = html.querySelector("form [type=submit]");
        if (button == null) {
            throw new IllegalStateException("No form to send on " + describe());
        }
        try {
            return browser.show(button.click());
        } catch (IOException e) {
            throw new IllegalStateException("The form led nowhere", e);
        }
    }

    /** Chooses the radio button with that id or label. */
    public Page choose(String option) {
        HtmlInput found = byId(option).or(() -> byLabel(option)).orElse(null);
        if (!(found instanceof HtmlRadioButtonInput button)) {
            throw new IllegalStateException("No choice '" + option + "' on " + describe());
        }
        button.setChecked(true);
        return this;
    }

    /** Chooses what reads so in the list with that label, name or id. */
    public Page select(String list, String words) {
        DomElement found = html.getElementsByTagName("label").stream()
                .map(HtmlLabel.class::cast)
                .filter(label -> label.getTextContent().replaceAll("\\s+", " ").contains(list))
                .map(HtmlLabel::getLabeledElement)
                .map(DomElement.class::cast)
                .findFirst()
                .orElseGet(() -> html.getElementById(list));
        if (!(found instanceof HtmlSelect select)) {
            throw new IllegalStateException("No list '" + list + "' on " + describe());
        }
        select.setSelectedAttribute(select.getOptionByText(words), true);
        return this;
    }

    /** What is in a hidden field, such as the mark of a form. */
    public String hidden(String name) {
        return html.getElementsByName(name).stream()
                .map(field -> ((HtmlInput) field).getValue())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nothing hidden '" + name + "' on " + describe()));
    }

    /** Writes something else into a hidden field of every form, as somebody would who forges one. */
    public Page tamper(String hidden, String value) {
        List<DomElement> fields = html.getElementsByName(hidden);
        if (fields.isEmpty()) {
            throw new IllegalStateException("Nothing hidden '" + hidden + "' on " + describe());
        }
        fields.forEach(field -> ((HtmlInput) field).setValue(value));
        return this;
    }

    private HtmlInput field(String name) {
        return byName(name)
                .or(() -> byId(name))
                .or(() -> byLabel(name))
                .orElseThrow(() -> new IllegalStateException("No field '" + name + "' on " + describe()));
    }

    private Optional<HtmlInput> byName(String name) {
        return html.getElementsByName(name).stream()
                .filter(HtmlInput.class::isInstance)
                .map(HtmlInput.class::cast)
                .filter(input -> !"hidden".equals(input.getTypeAttribute()))
                .findFirst();
    }

    private Optional<HtmlInput> byId(String id) {
        return Optional.ofNullable(html.getElementById(id))
                .filter(HtmlInput.class::isInstance)
                .map(HtmlInput.class::cast);
    }

    private Optional<HtmlInput> byLabel(String words) {
        return html.getElementsByTagName("label").stream()
                .map(HtmlLabel.class::cast)
                .filter(label -> label.getTextContent().replaceAll("\\s+", " ").contains(words))
                .map(HtmlLabel::getLabeledElement)
                .filter(HtmlInput.class::isInstance)
                .map(HtmlInput.class::cast)
                .findFirst();
    }

    private HtmlElement clickable(String words) {
        return clickables()
                .filter(element -> reads(element, words))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No link or button '" + words + "' on " + describe()));
    }

    private Stream<HtmlElement> clickables() {
        return html.querySelectorAll("a[href], button, input[type=submit]").stream()
                .map(HtmlElement.class::cast);
    }

    private static boolean reads(HtmlElement element, String words) {
        if (words.startsWith("#")) {
            return words.substring(1).equals(element.getId());
        }
        List<String> readable = List.of(
                element.getTextContent().replaceAll("\\s+", " "),
                element.getAttribute("value"),
                element.getAttribute("aria-label"));
        return readable.stream().anyMatch(text -> text.contains(words));
    }

    /** For messages of failing tests: no query, since that is where the codes are. */
    private String describe() {
        List<String> offered = clickables()
                .map(DomElement::getTextContent)
                .map(text -> text.strip().replaceAll("\\s+", " "))
                .toList();
        return "'" + title() + "' at " + Browser.withoutQuery(html.getUrl().toString()) + ", which says: " + text()
                + " and offers: " + offered;
    }

    @Override
    public String toString() {
        return describe();
    }
}
