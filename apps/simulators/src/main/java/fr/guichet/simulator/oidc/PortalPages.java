package fr.guichet.simulator.oidc;

import fr.guichet.simulator.web.Answer;
import fr.guichet.simulator.web.Html;
import fr.guichet.simulator.web.Language;
import fr.guichet.simulator.web.Request;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** The start page of a provider: with the platform its portal, with signing in, tiles and signing out. */
final class PortalPages {

    static final String SIGN_IN = "/entrer";
    static final String SIGN_OUT = "/deconnexion";

    private final Provider provider;
    private final BrowserCookie cookie;
    private final LoginsUnderWay logins;
    private final FaceLayout layout;
    private final LogoutNotices notices;
    private final List<Tile> tiles = new CopyOnWriteArrayList<>();

    PortalPages(
            Provider provider, BrowserCookie cookie, LoginsUnderWay logins, FaceLayout layout, LogoutNotices notices) {
        this.provider = provider;
        this.cookie = cookie;
        this.logins = logins;
        this.layout = layout;
        this.notices = notices;
    }

    void show(Tile tile) {
        tiles.add(tile);
    }

    Answer home(Request request) {
        Language language = request.language();
        Html html = new Html();
        if (provider.face() == Face.PRO_SANTE_CONNECT) {
            html.element("p", Words.PSC_HOME.in(language));
        } else {
            session(request).ifPresentOrElse(known -> signedIn(html, language, known), () -> signedOut(html, language));
        }
        return Answer.page(
                200,
                layout.page(
                        language,
                        Words.PORTAL.in(language),
                        "/" + language.other().parameter(),
                        html));
    }

    Answer signIn(Request request) {
        return Answer.redirect(
                SignInPages.address(provider.addresses(), logins.open(Optional.empty()), request.language()));
    }

    /** Ends the session here and tells every client of it. */
    Answer signOut(Request request) {
        session(request).ifPresent(known -> {
            provider.sessions().end(known);
            notices.tellAll(known);
        });
        return Answer.redirect(
                        provider.addresses().page("/" + request.language().parameter()))
                .withCookie(cookie.name(), "");
    }

    private Optional<Session> session(Request request) {
        return request.cookie(cookie.name()).flatMap(provider.sessions()::ofCookie);
    }

    private void signedIn(Html html, Language language, Session session) {
        Person person = session.person();
        html.raw("<p>")
                .text(Words.SIGNED_IN_AS.in(language) + " ")
                .element("strong", person.givenName() + " " + person.familyName())
                .raw(".<br>")
                .text(Words.MEANS.in(language) + language.colon())
                .text(Words.of(session.means(), provider.face()).in(language))
                .raw(".</p>\n")
                .element("h2", Words.TILES.in(language));
        if (tiles.isEmpty()) {
            html.element("p", Words.NO_TILES.in(language));
        }
        html.raw("\n<ul class=\"cards\">\n");
        for (Tile tile : tiles) {
            html.raw("<li>")
                    .link(tile.address().toString(), language == Language.FR ? tile.french() : tile.english())
                    .raw("</li>\n");
        }
        html.raw("</ul>\n");
        button(html, language, SIGN_OUT, Words.SIGN_OUT);
    }

    private static void signedOut(Html html, Language language) {
        html.element("p", Words.NOT_SIGNED_IN.in(language));
        button(html, language, SIGN_IN, Words.SIGN_IN);
    }

    private static void button(Html html, Language language, String path, Words words) {
        html.raw("<form method=\"post\" action=\"" + path + "\"><input type=\"hidden\" name=\"lang\" value=\""
                        + language.code() + "\"><button class=\"main\">")
                .text(words.in(language))
                .raw("</button></form>\n");
    }
}
