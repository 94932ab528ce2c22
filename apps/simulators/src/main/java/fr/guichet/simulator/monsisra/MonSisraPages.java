package fr.guichet.simulator.monsisra;

import fr.guichet.simulator.web.Answer;
import fr.guichet.simulator.web.Html;
import fr.guichet.simulator.web.Language;
import fr.guichet.simulator.web.PageFrame;
import fr.guichet.simulator.web.Request;
import java.net.URI;
import java.util.Optional;
import java.util.TreeMap;

/** What a browser sees of the client. */
final class MonSisraPages {

    private final URI gateway;
    private final URI portal;

    MonSisraPages(URI gateway, URI portal) {
        this.gateway = gateway;
        this.portal = portal;
    }

    Answer home(Request request, Optional<Connection> connection) {
        Language language = request.language();
        return connection
                .map(somebody -> connected(request, somebody))
                .orElseGet(() -> page(
                        request,
                        200,
                        Words.WELCOME,
                        new Html()
                                .element("p", Words.NOBODY.in(language))
                                .raw("\n<ul class=\"cards\">\n<li>")
                                .link(MonSisraClient.LOGIN, Words.LOGIN.in(language))
                                .raw("</li>\n<li>")
                                .link(MonSisraClient.LOGIN + "?acr=eidas2", Words.LOGIN_STRONG.in(language))
                                .raw("</li>\n<li>")
                                .link(portal.toString(), Words.PORTAL.in(language))
                                .raw("</li>\n</ul>\n")));
    }

    private Answer connected(Request request, Connection connection) {
        Language language = request.language();
        Html html = new Html().element("p", Words.CLAIMS.in(language)).raw("\n<dl id=\"claims\">\n");
        new TreeMap<>(connection.claims()).forEach((name, value) -> html.element("dt", name)
                .raw("<dd id=\"claim-")
                .text(name)
                .raw("\">")
                .text(String.valueOf(value))
                .raw("</dd>\n"));
        html.raw("</dl>\n<form method=\"post\" action=\"" + MonSisraClient.LOGOUT + "\">")
                .raw("<button class=\"main\" id=\"logout\">")
                .text(Words.LOGOUT.in(language))
                .raw("</button></form>\n");
        return page(request, 200, Words.CONNECTED, html);
    }

    /** @param reason for whoever tries the client out: what it did not believe, without the thing itself */
    Answer failed(Request request, String reason) {
        return page(
                request,
                400,
                Words.FAILED,
                new Html()
                        .raw("<p class=\"error\" id=\"reason\" lang=\"en\">")
                        .text(reason)
                        .raw("</p>\n<p>")
                        .link("/", Words.AGAIN.in(request.language()))
                        .raw("</p>\n"));
    }

    Answer problem(Request request, int status, Words title) {
        return page(request, status, title, new Html().link("/", Words.AGAIN.in(request.language())));
    }

    private Answer page(Request request, int status, Words title, Html content) {
        Language language = request.language();
        String html = new PageFrame(language, Words.NAME.in(language), Words.SIMULATOR.in(language))
                .around(title.in(language), "/" + language.other().parameter(), new Html(), content);
        return Answer.pageLeadingTo(gateway, status, html);
    }
}
