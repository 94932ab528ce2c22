package fr.guichet.simulator.web;

/**
 * What every page of a simulator has around its content.
 *
 * @param language of the page
 * @param name of the simulator
 * @param simulated what the page plays, so that nobody takes it for the real thing
 */
public record PageFrame(Language language, String name, String simulated) {

    /**
     * @param title of the page, without the simulator's name
     * @param otherLanguage address of the same page in the other language
     * @param places items of the navigation; may be empty
     */
    public String around(String title, String otherLanguage, Html places, Html content) {
        boolean french = language == Language.FR;
        return new Html()
                .raw("<!DOCTYPE html>\n<html lang=\"" + language.code() + "\">\n<head>\n<meta charset=\"utf-8\">\n"
                        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .element("title", title + " – " + name)
                .raw("\n<link rel=\"stylesheet\" href=\"/pages.css\">\n</head>\n<body>\n"
                        + "<a class=\"skip\" href=\"#content\">")
                .text(french ? "Aller au contenu" : "Skip to content")
                .raw("</a>\n<header>\n<p class=\"name\">")
                .text(name)
                .raw("</p>\n<nav>\n<ul>\n")
                .add(places)
                .raw("<li><a lang=\"" + language.other().code() + "\" hreflang=\""
                        + language.other().code() + "\" href=\"")
                .text(otherLanguage)
                .raw("\">")
                .text(french ? "English" : "Français")
                .raw("</a></li>\n</ul>\n</nav>\n</header>\n<p class=\"simulator\">")
                .text(simulated)
                .raw("</p>\n<main id=\"content\">\n<h1>")
                .text(title)
                .raw("</h1>\n")
                .add(content)
                .raw("\n</main>\n</body>\n</html>\n")
                .toString();
    }
}
