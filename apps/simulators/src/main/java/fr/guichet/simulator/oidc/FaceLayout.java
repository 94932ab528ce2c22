package fr.guichet.simulator.oidc;

import fr.guichet.simulator.web.Html;
import fr.guichet.simulator.web.Language;
import fr.guichet.simulator.web.PageFrame;

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
        return new PageFrame(language, name.in(language), Words.SIMULATOR.in(language))
                .around(title, otherLanguage, new Html(), content);
    }
}
