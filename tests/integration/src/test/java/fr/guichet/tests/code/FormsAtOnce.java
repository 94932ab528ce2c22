package fr.guichet.tests.code;

import fr.guichet.tests.harness.Browser;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/** Forms of one browser that are sent all at once, which no browser would do: over plain HTTP, with its cookies. */
final class FormsAtOnce {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(LIMIT)
            .build();
    private final String cookies;

    /** @param browser whose cookies, as they are now, go with every form */
    FormsAtOnce(Browser browser) {
        cookies = browser.cookieNames().stream()
                .map(name -> name + "=" + browser.cookie(name).orElseThrow())
                .collect(Collectors.joining("; "));
    }

    /**
     * One answer; no redirect is followed.
     *
     * @param status of HTTP
     * @param location of a redirect
     * @param body with its codes
     */
    record Answer(int status, Optional<URI> location, String body) {

        /** The page with the tries left. */
        boolean saysWrong() {
            return body.contains("id=\"code-error\"");
        }

        boolean saysLocked() {
            return body.contains("Trop de codes erronés");
        }

        /** Nothing of the page or the address, which hold codes. */
        @Override
        public String toString() {
            return "answer " + status;
        }
    }

    /**
     * Sends a typed code with each of the forms, all before the first answer is read.
     *
     * @param actions of the forms
     */
    List<Answer> send(List<URI> actions, String code) {
        List<CompletableFuture<HttpResponse<String>>> sent = new ArrayList<>();
        for (URI action : actions) {
            HttpRequest request = HttpRequest.newBuilder(action)
                    .timeout(LIMIT)
                    .header("Accept-Language", "fr")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .header("Cookie", cookies)
                    .POST(BodyPublishers.ofString("code=" + code))
                    .build();
            sent.add(client.sendAsync(request, BodyHandlers.ofString()));
        }
        return sent.stream()
                .map(CompletableFuture::join)
                .map(response -> new Answer(
                        response.statusCode(),
                        response.headers().firstValue("Location").map(URI::create),
                        response.body()))
                .toList();
    }
}
