package fr.guichet.tests.password;

import java.io.IOException;
import java.net.CookieHandler;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The login form over plain HTTP, for what a browser would blur: every byte of an answer, and its time. */
final class PlainForm {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Pattern ACTION = Pattern.compile("id=\"g-login-form\"[^>]* action=\"([^\"]+)\"");

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(Redirect.NORMAL)
            .cookieHandler(new Cookies())
            .connectTimeout(LIMIT)
            .build();
    private String page;

    /** Goes to the login page. */
    static PlainForm open(URI address) throws IOException, InterruptedException {
        PlainForm form = new PlainForm();
        form.page = form.client
                .send(
                        HttpRequest.newBuilder(address)
                                .timeout(LIMIT)
                                .header("Accept-Language", "fr")
                                .build(),
                        BodyHandlers.ofString())
                .body();
        return form;
    }

    /** Types and sends; the answer, which is the page of the next {@code send} when it has the form. */
    Answer send(String identifier, String password) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(action())
                .timeout(LIMIT)
                .header("Accept-Language", "fr")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("username=" + encoded(identifier) + "&password=" + encoded(password)))
                .build();
        long start = System.nanoTime();
        HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
        long nanos = System.nanoTime() - start;
        page = response.body();
        return new Answer(response.statusCode(), page, nanos);
    }

    private URI action() {
        Matcher action = ACTION.matcher(page);
        if (!action.find()) {
            throw new IllegalStateException("the page has no login form");
        }
        return URI.create(action.group(1).replace("&amp;", "&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /**
     * What came back.
     *
     * @param status of HTTP
     * @param body with its codes
     * @param nanos from the request to the last byte
     */
    record Answer(int status, String body, long nanos) {

        /** The page without what differs from login to login, and without what was typed. */
        String comparable(String typed) {
            return body.replaceAll("(session_code|execution|tab_id|client_data|auth_session_id)=[^&\"]*", "$1=…")
                    .replaceAll("checkAuthSession\\(\"[^\"]*\"\\)", "checkAuthSession(…)")
                    .replace("value=\"" + typed + "\"", "value=\"…\"");
        }

        boolean isRefusal() {
            return body.contains("id=\"g-login-refused\"");
        }

        boolean asksForTheCode() {
            return body.contains("J’ai reçu mon code");
        }

        /** Nothing of the page, which holds codes. */
        @Override
        public String toString() {
            return "answer " + status;
        }
    }

    /** Every cookie of the login host, which are all Secure: browsers send those to localhost, the JDK does not. */
    private static final class Cookies extends CookieHandler {
        private final Map<String, String> kept = new ConcurrentHashMap<>();

        @Override
        public Map<String, List<String>> get(URI uri, Map<String, List<String>> headers) {
            return Map.of(
                    "Cookie",
                    List.of(kept.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; "))));
        }

        @Override
        public void put(URI uri, Map<String, List<String>> headers) {
            headers.forEach((name, values) -> {
                if (name.equalsIgnoreCase("Set-Cookie")) {
                    values.forEach(value -> {
                        String[] cookie = value.split(";", 2)[0].split("=", 2);
                        kept.put(cookie[0], cookie[1]);
                    });
                }
            });
        }
    }
}
