package fr.guichet.simulator.workbench;

import fr.guichet.simulator.web.Html;
import fr.guichet.simulator.web.Language;
import fr.guichet.simulator.web.PageFrame;

/** What every page has around its content. */
final class Layout {

    private Layout() {}

    /**
     * @param title of the page, without the workbench's name
     * @param otherLanguage address of the same page in the other language
     */
    static String page(Language language, String title, String otherLanguage, Html content) {
        Html places = new Html();
        place(places, language, "/", Text.HOME);
        place(places, language, "/inbox", Text.INBOX);
        place(places, language, "/cards", Text.CARDS);
        place(places, language, "/people", Text.PEOPLE);
        return new PageFrame(language, Text.NAME.in(language), Text.SIMULATOR.in(language))
                .around(title, otherLanguage, places, content);
    }

    private static void place(Html places, Language language, String path, Text name) {
        places.raw("<li>").link(path + language.parameter(), name.in(language)).raw("</li>\n");
    }
}
