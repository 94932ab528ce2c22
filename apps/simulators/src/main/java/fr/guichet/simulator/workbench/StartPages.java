package fr.guichet.simulator.workbench;

import fr.guichet.simulator.cardhost.CardEntrance;
import fr.guichet.simulator.oidc.People;
import fr.guichet.simulator.oidc.Person;
import fr.guichet.simulator.pki.TestCard;
import fr.guichet.simulator.sms.SmsGatewaySimulator;
import fr.guichet.simulator.web.Answer;
import fr.guichet.simulator.web.Html;
import fr.guichet.simulator.web.Language;
import fr.guichet.simulator.web.Request;
import java.util.List;

/** The start page, the list of test cards and that of test people. */
final class StartPages {

    private final CardEntrance cardHost;
    private final int revocationPort;
    private final int mailPort;
    private final SmsGatewaySimulator sms;
    private final People people;
    private final List<Place> places;

    StartPages(Neighbours neighbours) {
        this.cardHost = neighbours.cardHost();
        this.revocationPort = neighbours.pki().port();
        this.mailPort = neighbours.inbox().port();
        this.sms = neighbours.sms();
        this.people = neighbours.people();
        this.places = neighbours.places();
    }

    Answer home(Request request) {
        Language language = request.language();
        Html html = new Html();
        cardHost.notice().ifPresent(notice -> html.raw("<p class=\"error\">")
                .element("strong", Text.NOTICE.in(language) + language.colon())
                .raw("<span lang=\"en\">")
                .text(notice)
                .raw("</span></p>\n"));
        html.element("h2", Text.WHERE.in(language)).raw("\n<ul>\n");
        for (Place place : places) {
            linked(
                    html,
                    language,
                    language == Language.FR ? place.french() : place.english(),
                    place.address().toString());
        }
        linked(
                html,
                language,
                Text.LOGIN_HOST.in(language),
                cardHost.loginHost().toString());
        html.raw("<li>")
                .text(Text.CARD_HOST.in(language) + language.colon())
                .element("code", cardHost.origin().toString())
                .raw("</li>\n<li>")
                .text(Text.REVOCATION.in(language) + language.colon())
                .element("code", "http://127.0.0.1:" + revocationPort)
                .raw("</li>\n<li>")
                .text(Text.MAIL_PORT.in(language) + " ")
                .element("code", String.valueOf(mailPort))
                .raw("</li>\n<li>")
                .text(Text.SMS_GATEWAY.in(language) + language.colon())
                .element("code", sms.address().toString())
                .raw("</li>\n<li>")
                .text(Text.SMPP_PORT.in(language) + " ")
                .element("code", String.valueOf(sms.smppPort()))
                .raw("</li>\n<li>")
                .link("/inbox" + language.parameter(), Text.INBOX.in(language))
                .raw("</li>\n<li>")
                .link("/cards" + language.parameter(), Text.CARDS.in(language))
                .raw("</li>\n<li>")
                .link("/people" + language.parameter(), Text.PEOPLE.in(language))
                .raw("</li>\n</ul>\n");
        return Answer.page(
                200, Layout.page(language, Text.HOME.in(language), request.targetIn(language.other()), html));
    }

    Answer cards(Request request) {
        Language language = request.language();
        Html html = new Html().element("p", Text.CARDS_INTRO.in(language)).raw("\n<ul class=\"cards\">\n");
        for (TestCard card : TestCard.values()) {
            html.raw("<li><span class=\"holder\">")
                    .text(ReaderForm.title(card, language))
                    .raw("</span> <code>")
                    .text(card.fileName())
                    .raw("</code> <span class=\"description\">")
                    .text(language == Language.FR ? card.description() : card.descriptionInEnglish())
                    .raw("</span> <span class=\"outcome\">")
                    .text(
                            language == Language.FR
                                    ? card.expected().french()
                                    : card.expected().english())
                    .raw("</span></li>\n");
        }
        html.raw("</ul>\n");
        return Answer.page(
                200, Layout.page(language, Text.CARDS.in(language), request.targetIn(language.other()), html));
    }

    /** Whom one can be with Pro Santé Connect and MonSisra, and what to type there. */
    Answer people(Request request) {
        Language language = request.language();
        Html html = new Html().element("p", Text.PEOPLE_INTRO.in(language)).raw("\n<ul class=\"cards\">\n");
        for (Person person : people.all()) {
            html.raw("<li><span class=\"holder\">")
                    .text(person.givenName() + " " + person.familyName())
                    .raw("</span> ")
                    .element("code", person.nationalId())
                    .raw("</li>\n");
        }
        html.raw("</ul>\n");
        return Answer.page(
                200, Layout.page(language, Text.PEOPLE.in(language), request.targetIn(language.other()), html));
    }

    private static void linked(Html html, Language language, String label, String address) {
        html.raw("<li>").text(label + language.colon()).link(address, address).raw("</li>\n");
    }
}
