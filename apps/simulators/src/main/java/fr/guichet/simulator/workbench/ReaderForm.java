package fr.guichet.simulator.workbench;

import fr.guichet.simulator.pki.TestCard;
import fr.guichet.simulator.web.Html;
import fr.guichet.simulator.web.Language;
import java.util.Optional;

/**
 * The reader's form in one state.
 *
 * @param chosen the card that was chosen
 * @param noCard whether "no card" was chosen
 * @param error what went wrong
 * @param isLocked whether the chosen card takes no more codes
 */
record ReaderForm(Optional<TestCard> chosen, boolean noCard, Optional<String> error, boolean isLocked) {

    static ReaderForm untouched() {
        return new ReaderForm(Optional.empty(), false, Optional.empty(), false);
    }

    ReaderForm with(String message) {
        return new ReaderForm(chosen, noCard, Optional.of(message), isLocked);
    }

    ReaderForm locked(String message) {
        return new ReaderForm(chosen, noCard, Optional.of(message), true);
    }

    Html render(Language language, String target) {
        Html html = new Html();
        error.ifPresent(message -> html.raw("<p class=\"error\" role=\"alert\" id=\"error\">")
                .element("strong", Text.ERROR.in(language) + language.colon())
                .text(message)
                .raw("</p>\n"));
        html.raw("<form method=\"post\" action=\"").text(target).raw("\">\n");
        if (isLocked) {
            html.raw("<button class=\"main\" name=\"action\" value=\"unlock\">")
                    .text(Text.UNLOCK.in(language))
                    .raw("</button>\n");
        }
        html.raw("<fieldset>\n").element("legend", Text.CHOOSE.in(language)).raw("\n<ul class=\"cards\">\n");
        choice(html, "none", noCard, Text.NO_CARD.in(language), Text.NO_CARD_HINT.in(language), "");
        for (TestCard card : TestCard.values()) {
            String description = language == Language.FR ? card.description() : card.descriptionInEnglish();
            String outcome = language == Language.FR
                    ? card.expected().french()
                    : card.expected().english();
            choice(
                    html,
                    card.fileName(),
                    chosen.equals(Optional.of(card)),
                    title(card, language),
                    description,
                    outcome);
        }
        html.raw("</ul>\n</fieldset>\n");
        code(html, language);
        return html.raw("</form>\n");
    }

    private void code(Html html, Language language) {
        html.raw("<div class=\"code\">\n<label for=\"code\">")
                .text(Text.CODE.in(language))
                .raw("</label>\n<p class=\"hint\" id=\"code-hint\">")
                .text(Text.CODE_HINT.in(language))
                .raw("</p>\n<input id=\"code\" name=\"code\" type=\"password\" inputmode=\"numeric\" maxlength=\"4\""
                        + " autocomplete=\"off\" aria-describedby=\"code-hint"
                        + (error.isPresent() ? " error\" aria-invalid=\"true\">" : "\">")
                        + "\n<p class=\"buttons\"><button class=\"main\" name=\"action\" value=\"confirm\">")
                .text(Text.CONFIRM.in(language))
                .raw("</button>\n<button name=\"action\" value=\"cancel\">")
                .text(Text.CANCEL.in(language))
                .raw("</button></p>\n<p class=\"hint\">")
                .text(Text.CANCEL_HINT.in(language))
                .raw("</p>\n</div>\n");
    }

    private static void choice(
            Html html, String value, boolean checked, String title, String description, String outcome) {
        html.raw("<li><input type=\"radio\" name=\"card\" id=\"card-")
                .text(value)
                .raw("\" value=\"")
                .text(value)
                .raw(checked ? "\" checked>" : "\">")
                .raw("<label for=\"card-")
                .text(value)
                .raw("\"><span class=\"holder\">")
                .text(title)
                .raw("</span> <span class=\"description\">")
                .text(description)
                .raw("</span>");
        if (!outcome.isEmpty()) {
            html.raw(" <span class=\"outcome\">").text(outcome).raw("</span>");
        }
        html.raw("</label></li>\n");
    }

    /** Kind of card and name on it: what the person would read on the card. */
    static String title(TestCard card, Language language) {
        String name = card.surname().isEmpty() ? Text.NAMELESS.in(language) : card.givenName() + " " + card.surname();
        return card.product().label() + " – " + name;
    }
}
