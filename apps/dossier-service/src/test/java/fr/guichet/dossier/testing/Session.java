package fr.guichet.dossier.testing;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who logged in, asking for pages one by one, without following where they lead. */
public final class Session {

    private static final String COOKIE = "dossier-session";
    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final RunningService service;
    private final String cookie;
    private final String formToken;

    private Session(RunningService service, String cookie, String formToken) {
        this.service = service;
        this.cookie = cookie;
        this.formToken = formToken;
    }

    /** Logs in as the gateway answers logins now. Every page has the button that logs out, with the token of its form. */
    public static Session begin(RunningService service) {
        try (Browser browser = new Browser(service)) {
            String page = browser.open("/oauth2/authorization/guichet")
                    .getWebResponse()
                    .getContentAsString();
            Matcher token = FORM_TOKEN.matcher(page);
            if (!token.find()) {
                throw new AssertionError("the page after the login has no form");
            }
            return new Session(service, browser.cookie(COOKIE), token.group(1));
        }
    }

    public HttpResponse<String> get(String path) {
        return service.get(path, "Cookie", COOKIE + "=" + cookie);
    }

    /** Sends a form of the service's own. */
    public HttpResponse<String> post(String path, Map<String, String> fields) {
        String form = "_csrf=" + encoded(formToken)
                + fields.entrySet().stream()
                        .map(field -> "&" + encoded(field.getKey()) + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining());
        return service.send(HttpRequest.newBuilder(URI.create(service.url(path)))
                .header("Cookie", COOKIE + "=" + cookie)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
