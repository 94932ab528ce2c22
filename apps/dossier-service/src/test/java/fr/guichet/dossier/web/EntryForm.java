package fr.guichet.dossier.web;

import fr.guichet.dossier.testing.Browser;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.htmlunit.html.DomNode;
import org.htmlunit.html.HtmlInput;
import org.htmlunit.html.HtmlPage;

/** The form of a new dossier, and the list it leads to, as a browser has them. */
final class EntryForm {

    private EntryForm() {}

    /** The form with everything it hides, but for the town. */
    static String body(HtmlPage page, String surname, String firstName) {
        String csrf = ((HtmlInput) page.querySelector(".entry input[name=_csrf]")).getValue();
        String shown = ((HtmlInput) page.querySelector(".entry input[name=formulaire]")).getValue();
        return "_csrf=" + URLEncoder.encode(csrf, StandardCharsets.UTF_8) + "&formulaire=" + shown + "&nom=" + surname
                + "&prenom=" + firstName + "&code-postal=14000";
    }

    static HtmlPage submit(Browser browser, String surname, String firstName, String postcode, String town) {
        fill(browser.current(), surname, firstName, postcode, town);
        return browser.click(".entry button");
    }

    static void fill(HtmlPage page, String surname, String firstName, String postcode, String town) {
        type(page, "nom", surname);
        type(page, "prenom", firstName);
        type(page, "code-postal", postcode);
        type(page, "ville", town);
    }

    static void type(HtmlPage page, String field, String text) {
        ((HtmlInput) page.getElementById(field)).setValue(text);
    }

    static String value(HtmlPage page, String field) {
        return ((HtmlInput) page.getElementById(field)).getValue();
    }

    static String row(HtmlPage list, String patient) {
        return texts(list, "tbody tr").stream()
                .filter(row -> row.contains(patient))
                .findFirst()
                .orElseThrow();
    }

    static String text(HtmlPage page, String selector) {
        return texts(page, selector).get(0);
    }

    static List<String> texts(HtmlPage page, String selector) {
        return page.querySelectorAll(selector).stream()
                .map(DomNode::getTextContent)
                .map(text -> text.strip().replaceAll("[\\s\u00a0]+", " "))
                .toList();
    }
}
