package fr.guichet.simulator.oidc;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;

/** Somebody in front of the sign-in pages. */
final class SignIn {

    private final OidcSimulator provider;
    private final Browser browser;

    SignIn(OidcSimulator provider, Browser browser) {
        this.provider = provider;
        this.browser = browser;
    }

    /** All the way to the client's address, approving on the phone where one is asked. */
    URI through(URI authorization, String nationalId, SignInMeans means) throws IOException, InterruptedException {
        HttpResponse<String> first = browser.get(authorization);
        URI next = Browser.location(submit(login(Browser.location(first)), nationalId, means));
        return next.getPath().equals(PhonePages.PATH)
                ? Browser.location(answerPhone(login(next), PhoneAnswer.APPROVE))
                : next;
    }

    HttpResponse<String> submit(String login, String nationalId, SignInMeans means)
            throws IOException, InterruptedException {
        return submit(login, nationalId, means.formValue(), "continue");
    }

    HttpResponse<String> submit(String login, String nationalId, String means, String action)
            throws IOException, InterruptedException {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("login", login);
        form.put("identifier", nationalId);
        form.put("means", means);
        form.put("action", action);
        return browser.post(provider.home().resolve(SignInPages.PATH), form);
    }

    HttpResponse<String> answerPhone(String login, PhoneAnswer answer) throws IOException, InterruptedException {
        return browser.post(
                provider.home().resolve(PhonePages.PATH), Map.of("login", login, "answer", answer.formValue()));
    }

    static String login(URI page) {
        return RelyingParty.parameters(page).get("login");
    }
}
