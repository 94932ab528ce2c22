package fr.guichet.simulator.oidc;

import fr.guichet.simulator.web.Html;
import fr.guichet.simulator.web.Language;
import java.util.List;
import java.util.Optional;

/**
 * The form where one says who one is and how one signs in. Fields: {@code identifier}, {@code person} (a button),
 * {@code means}, {@code misbehaviour}, {@code action}.
 */
record SignInForm(
        Face face,
        LoginUnderWay login,
        List<SignInMeans> offered,
        Optional<SignInMeans> chosen,
        String identifier,
        List<Words> problems,
        List<Person> people) {

    Html render(Language language) {
        Html html = new Html();
        if (!problems.isEmpty()) {
            html.raw("<div class=\"error\" role=\"alert\" id=\"problem\">\n");
            problems.forEach(problem -> html.element("p", problem.in(language)));
            html.raw("</div>\n");
        }
        html.raw("<form method=\"post\" action=\"" + SignInPages.PATH + "\">\n")
                .raw("<input type=\"hidden\" name=\"login\" value=\"")
                .text(login.id())
                .raw("\">\n<input type=\"hidden\" name=\"lang\" value=\"" + language.code() + "\">\n");
        means(html, language);
        identifier(html, language);
        if (login.request().isPresent()) {
            misbehaviours(html, language);
        }
        people(html, language);
        return html.raw("</form>\n");
    }

    private void means(Html html, Language language) {
        html.raw("<fieldset>\n").element("legend", Words.MEANS.in(language));
        if (offered.size() < face.means().size()) {
            html.element("p", Words.CARD_WANTED.in(language));
        }
        html.raw("\n<ul class=\"cards\">\n");
        SignInMeans checked = chosen.filter(offered::contains).orElse(offered.get(0));
        for (SignInMeans means : offered) {
            html.raw("<li><input type=\"radio\" name=\"means\" id=\"means-")
                    .text(means.formValue())
                    .raw("\" value=\"")
                    .text(means.formValue())
                    .raw(means == checked ? "\" checked>" : "\">")
                    .raw("<label for=\"means-")
                    .text(means.formValue())
                    .raw("\">")
                    .text(Words.of(means, face).in(language))
                    .raw("</label></li>\n");
        }
        html.raw("</ul>\n</fieldset>\n");
    }

    private void identifier(Html html, Language language) {
        html.raw("<div class=\"field\">\n<label for=\"identifier\">")
                .text(Words.IDENTIFIER.in(language))
                .raw("</label>\n<p class=\"hint\" id=\"identifier-hint\">")
                .text(Words.IDENTIFIER_HINT.in(language))
                .raw("</p>\n<input id=\"identifier\" name=\"identifier\" type=\"text\" autocomplete=\"off\" value=\"")
                .text(identifier)
                .raw(
                        problems.contains(Words.UNKNOWN_PERSON)
                                ? "\" aria-invalid=\"true\" aria-describedby=\"identifier-hint problem\">\n"
                                : "\" aria-describedby=\"identifier-hint\">\n")
                .raw("<p class=\"buttons\"><button class=\"main\" name=\"action\" value=\"continue\">")
                .text(Words.CONTINUE.in(language))
                .raw("</button>\n<button name=\"action\" value=\"cancel\">")
                .text(Words.CANCEL.in(language))
                .raw("</button></p>\n</div>\n");
    }

    private void misbehaviours(Html html, Language language) {
        html.element("h2", Words.MISBEHAVIOUR_TITLE.in(language))
                .raw("<div class=\"field\">\n<label for=\"misbehaviour\">")
                .text(Words.MISBEHAVIOUR.in(language))
                .raw("</label>\n<p class=\"hint\" id=\"misbehaviour-hint\">")
                .text(Words.MISBEHAVIOUR_HINT.in(language))
                .raw("</p>\n<select id=\"misbehaviour\" name=\"misbehaviour\""
                        + " aria-describedby=\"misbehaviour-hint\">\n<option value=\"\">")
                .text(Words.NO_MISBEHAVIOUR.in(language))
                .raw("</option>\n");
        for (Misbehaviour misbehaviour : Misbehaviour.values()) {
            html.raw("<option lang=\"en\" value=\"")
                    .text(misbehaviour.name())
                    .raw(login.misbehaviour().filter(misbehaviour::equals).isPresent() ? "\" selected>" : "\">")
                    .text(misbehaviour.words())
                    .raw("</option>\n");
        }
        html.raw("</select>\n</div>\n");
    }

    private void people(Html html, Language language) {
        html.element("h2", Words.PEOPLE.in(language))
                .element("p", Words.PEOPLE_HINT.in(language))
                .raw("\n<ul class=\"cards\">\n");
        for (Person person : people) {
            html.raw("<li><button name=\"person\" value=\"")
                    .text(person.nationalId())
                    .raw("\">")
                    .text(person.givenName() + " " + person.familyName() + " – " + person.nationalId())
                    .raw("</button></li>\n");
        }
        html.raw("</ul>\n");
    }
}
