package fr.guichet.simulator.oidc;

import fr.guichet.simulator.web.Answer;
import fr.guichet.simulator.web.Language;
import fr.guichet.simulator.web.Request;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Where somebody signs in: who, by what means, and with Pro Santé Connect's application the telephone. */
final class SignInPages {

    static final String PATH = "/connexion";

    private final Provider provider;
    private final LoginsUnderWay logins;
    private final SignInCompletion completion;
    private final FaceLayout layout;
    private final SimplePages pages;

    SignInPages(
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
        return logins.of(request.parameter("login"))
                .map(login -> form(request, login, 200, clockProblem(login)))
                .orElseGet(() -> pages.problem(400, request.language(), Words.LOGIN_OVER));
    }

    Answer submit(Request request) {
        Optional<LoginUnderWay> login = logins.of(request.field("login"));
        if (login.isEmpty()) {
            return pages.problem(400, request.language(), Words.LOGIN_OVER);
        }
        if (request.field("action").equals("cancel")) {
            return completion.refuse(request, login.get(), "access_denied", "the person cancelled");
        }
        Optional<SignInMeans> means = SignInMeans.ofForm(request.field("means")).filter(offered(login.get())::contains);
        if (means.isEmpty()) {
            return form(request, login.get(), 422, List.of(Words.CHOOSE_MEANS));
        }
        Optional<Person> person = provider.people().of(identifier(request));
        if (person.isEmpty()) {
            return form(request, login.get(), 422, List.of(Words.UNKNOWN_PERSON));
        }
        LoginUnderWay chosen = login.get().goingWrong(Misbehaviour.ofForm(request.field("misbehaviour")));
        if (provider.face() == Face.PRO_SANTE_CONNECT && means.get() == SignInMeans.APPLICATION) {
            logins.replace(chosen.asking(person.get()));
            return Answer.redirect(provider.addresses()
                    .page(PhonePages.PATH + "?login=" + chosen.id() + "&lang="
                            + request.language().code()));
        }
        return completion.signIn(request, chosen, person.get(), means.get());
    }

    private Answer form(Request request, LoginUnderWay login, int status, List<Words> problems) {
        Language language = request.language();
        SignInForm form = new SignInForm(
                provider.face(),
                login,
                offered(login),
                SignInMeans.ofForm(request.field("means")),
                request.isPost()
                        ? identifier(request)
                        : login.request()
                                .flatMap(AuthorizationRequest::loginHint)
                                .orElse(""),
                problems,
                provider.people().all());
        String html = layout.page(
                language,
                Words.SIGN_IN.in(language),
                PATH + "?login=" + login.id() + "&lang=" + language.other().code(),
                form.render(language));
        return login.request()
                .map(AuthorizationRequest::redirectUri)
                .map(client -> Answer.pageLeadingTo(client, status, html))
                .orElseGet(() -> Answer.page(status, html));
    }

    private List<SignInMeans> offered(LoginUnderWay login) {
        return login.request()
                .map(request -> request.means(provider.face()))
                .orElse(provider.face().means());
    }

    /** A button with somebody's name comes before what is in the field. */
    private static String identifier(Request request) {
        String chosen = request.field("person");
        return chosen.isEmpty() ? request.field("identifier").strip() : chosen;
    }

    private static List<Words> clockProblem(LoginUnderWay login) {
        return login.failures() > 0 ? List.of(Words.CLOCK_FAILED, Words.CLOCK_HINT) : List.of();
    }

    /** Where an own page is. */
    static URI address(Addresses addresses, LoginUnderWay login, Language language) {
        return addresses.page(PATH + "?login=" + login.id() + "&lang=" + language.code());
    }
}
