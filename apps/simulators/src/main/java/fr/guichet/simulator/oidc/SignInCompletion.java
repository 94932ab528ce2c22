package fr.guichet.simulator.oidc;

import fr.guichet.simulator.web.Answer;
import fr.guichet.simulator.web.Request;

/** The end of a way through the sign-in pages: a session and a code, or an error, or the portal. */
final class SignInCompletion {

    private final Provider provider;
    private final LoginsUnderWay logins;
    private final BrowserCookie cookie;
    private final AuthorizationAnswers answers;
    private final SimplePages pages;

    SignInCompletion(
            Provider provider,
            LoginsUnderWay logins,
            BrowserCookie cookie,
            AuthorizationAnswers answers,
            SimplePages pages) {
        this.provider = provider;
        this.logins = logins;
        this.cookie = cookie;
        this.answers = answers;
        this.pages = pages;
    }

    Answer signIn(Request request, LoginUnderWay login, Person person, SignInMeans means) {
        if (!logins.close(login)) {
            return pages.problem(400, request.language(), Words.LOGIN_OVER);
        }
        String browser = request.cookie(cookie.name())
                .filter(value -> provider.sessions().ofCookie(value).isPresent())
                .orElseGet(Secrets::random);
        Session session = provider.sessions().signIn(browser, person, means);
        return login.request()
                .map(asked -> answers.granted(asked, session, login.misbehaviour()))
                .orElseGet(() -> portal(request))
                .withCookie(cookie.name(), browser);
    }

    Answer refuse(Request request, LoginUnderWay login, String error, String description) {
        if (!logins.close(login)) {
            return pages.problem(400, request.language(), Words.LOGIN_OVER);
        }
        return login.request()
                .map(asked -> answers.refused(asked, error, description))
                .orElseGet(() -> portal(request));
    }

    private Answer portal(Request request) {
        return Answer.redirect(
                provider.addresses().page("/" + request.language().parameter()));
    }
}
