package fr.guichet.simulator.oidc;

import fr.guichet.simulator.web.Answer;
import fr.guichet.simulator.web.Html;
import fr.guichet.simulator.web.Language;
import fr.guichet.simulator.web.Request;
import java.net.URI;
import java.util.Optional;

/** The page that waits for the telephone, and plays it. Field: {@code answer} (buttons). */
final class PhonePages {

    static final String PATH = "/telephone";

    private final Provider provider;
    private final LoginsUnderWay logins;
    private final SignInCompletion completion;
    private final FaceLayout layout;
    private final SimplePages pages;

    PhonePages(
            Provider provider,
            LoginsUnderWay logins,
            SignInCompletion completion,
            FaceLayout layout,
            SimplePages pages) {
        this.provider = provider;
        this.logins = logins;
        this.completion = completion;
        this.layout = layout;
        this.pages = pages;
    }

    Answer open(Request request) {
        Language language = request.language();
        return atThePhone(request.parameter("login"))
                .map(login -> page(language, login))
                .orElseGet(() -> pages.problem(400, language, Words.LOGIN_OVER));
    }

    Answer submit(Request request) {
        Optional<LoginUnderWay> found = atThePhone(request.field("login"));
        Optional<PhoneAnswer> answer = PhoneAnswer.ofForm(request.field("answer"));
        if (found.isEmpty() || answer.isEmpty()) {
            return pages.problem(400, request.language(), Words.LOGIN_OVER);
        }
        LoginUnderWay login = found.get();
        return switch (answer.get()) {
            case APPROVE ->
                completion.signIn(request, login, login.atThePhone().orElseThrow(), SignInMeans.APPLICATION);
            case REFUSE -> completion.refuse(request, login, "access_denied", "the person refused on the phone");
            // As a Keycloak answers when its own login page has run out of time, which Pro Santé Connect is.
            case TIME_OUT -> completion.refuse(request, login, "temporarily_unavailable", "authentication_expired");
            case WRONG_CLOCK -> {
                logins.replace(login.failedByClock());
                yield Answer.redirect(SignInPages.address(provider.addresses(), login, request.language()));
            }
        };
    }

    private Optional<LoginUnderWay> atThePhone(String id) {
        return logins.of(id).filter(login -> login.atThePhone().isPresent());
    }

    private Answer page(Language language, LoginUnderWay login) {
        Html html = new Html()
                .element("p", Words.PHONE_INTRO.in(language))
                .raw("<p>")
                .text(Words.PHONE_CODE.in(language) + language.colon())
                .element("strong", comparisonCode(login))
                .raw("</p>\n<form method=\"post\" action=\"" + PATH + "\">\n")
                .raw("<input type=\"hidden\" name=\"login\" value=\"")
                .text(login.id())
                .raw("\">\n<input type=\"hidden\" name=\"lang\" value=\"" + language.code() + "\">\n")
                .element("h2", Words.PHONE_ACTIONS.in(language))
                .raw("<ul class=\"cards\">\n");
        for (PhoneAnswer answer : PhoneAnswer.values()) {
            html.raw(answer == PhoneAnswer.APPROVE ? "<li><button class=\"main\"" : "<li><button")
                    .raw(" name=\"answer\" value=\"")
                    .text(answer.formValue())
                    .raw("\">")
                    .text(answer.words().in(language))
                    .raw("</button></li>\n");
        }
        html.raw("</ul>\n</form>\n");
        URI client = login.request().map(AuthorizationRequest::redirectUri).orElseGet(() -> provider.addresses()
                .page("/"));
        String other =
                PATH + "?login=" + login.id() + "&lang=" + language.other().code();
        return Answer.pageLeadingTo(client, 200, layout.page(language, Words.PHONE.in(language), other, html));
    }

    /** Two digits that page and telephone both show, always the same ones in a login. */
    private static String comparisonCode(LoginUnderWay login) {
        return String.valueOf(10 + Math.floorMod(login.id().hashCode(), 90));
    }
}
