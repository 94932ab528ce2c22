package fr.guichet.simulator.workbench;

import fr.guichet.simulator.web.Html;
import fr.guichet.simulator.web.Language;

/** What every page has around its content. */
final class Layout {

    private Layout() {}

    /**
     * @param title of the page, without the workbench's name
     * @param otherLanguage address of the same page in the other language
     */
    static String page(Language language, String title, String otherLanguage, Html content) {
        return new Html()
                .raw("<!DOCTYPE html>\n<html lang=\"" + language.code() + "\">\n<head>\n<meta charset=\"utf-8\">\n"
                        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .element("title", title + " – " + Text.NAME.in(language))
                .raw("\n<link rel=\"stylesheet\" href=\"/pages.css\">\n</head>\n<body>\n"
                        + "<a class=\"skip\" href=\"#content\">")
                .text(Text.SKIP.in(language))
                .raw("</a>\n<header>\n<p class=\"name\">")
                .text(Text.NAME.in(language))
                .raw("</p>\n<nav>\n<ul>\n<li>")
                .link("/" + language.parameter(), Text.HOME.in(language))
                .raw("</li>\n<li>")
                .link("/inbox" + language.parameter(), Text.INBOX.in(language))
                .raw("</li>\n<li>")
                .link("/cards" + language.parameter(), Text.CARDS.in(language))
                .raw("</li>\n<li>")
                .link("/people" + language.parameter(), Text.PEOPLE.in(language))
                .raw("</li>\n<li><a lang=\"" + language.other().code() + "\" hreflang=\""
                        + language.other().code() + "\" href=\"")
                .text(otherLanguage)
                .raw("\">")
                .text(Text.OTHER_LANGUAGE.in(language))
                .raw("</a></li>\n</ul>\n</nav>\n</header>\n<p class=\"simulator\">")
                .text(Text.SIMULATOR.in(language))
                .raw("</p>\n<main id=\"content\">\n<h1>")
                .text(title)
                .raw("</h1>\n")
                .add(content)
                .raw("\n</main>\n</body>\n</html>\n")
                .toString();
    }
}
