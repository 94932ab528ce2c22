package fr.guichet.simulator.oidc;

import fr.guichet.simulator.web.Html;
import fr.guichet.simulator.web.Language;

/** What every page of a provider has around its content. */
final class FaceLayout {

    private final Words name;

    FaceLayout(Face face) {
        this.name = Words.nameOf(face);
    }

    /**
     * @param title of the page, without the provider's name
     * @param otherLanguage address of the same page in the other language
     */
    String page(Language language, String title, String otherLanguage, Html content) {
        return new Html()
                .raw("<!DOCTYPE html>\n<html lang=\"" + language.code() + "\">\n<head>\n<meta charset=\"utf-8\">\n"
                        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .element("title", title + " – " + name.in(language))
                .raw("\n<link rel=\"stylesheet\" href=\"/pages.css\">\n</head>\n<body>\n"
                        + "<a class=\"skip\" href=\"#content\">")
                .text(Words.SKIP.in(language))
                .raw("</a>\n<header>\n<p class=\"name\">")
                .text(name.in(language))
                .raw("</p>\n<nav>\n<ul>\n<li><a lang=\"" + language.other().code() + "\" hreflang=\""
                        + language.other().code() + "\" href=\"")
                .text(otherLanguage)
                .raw("\">")
                .text(Words.OTHER_LANGUAGE.in(language))
                .raw("</a></li>\n</ul>\n</nav>\n</header>\n<p class=\"simulator\">")
                .text(Words.SIMULATOR.in(language))
                .raw("</p>\n<main id=\"content\">\n<h1>")
                .text(title)
                .raw("</h1>\n")
                .add(content)
                .raw("\n</main>\n</body>\n</html>\n")
                .toString();
    }
}
