package fr.guichet.simulator.oidc;

import fr.guichet.simulator.web.Answer;
import fr.guichet.simulator.web.Html;
import fr.guichet.simulator.web.Language;

/** Pages that say one thing. */
final class SimplePages {

    private final FaceLayout layout;

    SimplePages(FaceLayout layout) {
        this.layout = layout;
    }

    Answer problem(int status, Language language, Words message) {
        Html content = new Html()
                .raw("<p class=\"error\" role=\"alert\">")
                .text(message.in(language))
                .raw("</p>");
        return page(status, language, Words.ERROR.in(language), content);
    }

    Answer say(Language language, Words message) {
        return page(200, language, message.in(language), new Html());
    }

    private Answer page(int status, Language language, String title, Html content) {
        return Answer.page(
                status, layout.page(language, title, "/" + language.other().parameter(), content));
    }
}
