package fr.guichet.simulator.oidc;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Tells clients from server to server that a session has ended. */
final class LogoutNotices {

    /** Status of a client that did not answer. */
    static final int NO_ANSWER = 0;

    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TIMEOUT)
            .build();
    private final Map<String, String> lastTokens = new ConcurrentHashMap<>();
    private final Clients clients;
    private final LogoutTokens tokens;

    LogoutNotices(Clients clients, LogoutTokens tokens) {
        this.clients = clients;
        this.tokens = tokens;
    }

    /** @return HTTP status of every client that has an address for it */
    List<Integer> tellAll(Session session) {
        return tellAllBut("", session);
    }

    /** @param initiator the client that knows already */
    List<Integer> tellAllBut(String initiator, Session session) {
        List<Integer> answers = new ArrayList<>();
        for (String id : session.clients()) {
            Optional<RegisteredClient> client = clients.of(id).filter(known -> !id.equals(initiator));
            if (client.flatMap(RegisteredClient::backchannelLogout).isPresent()) {
                answers.add(tell(client.get(), session, LogoutFault.NONE));
            }
        }
        return answers;
    }

    int tell(RegisteredClient client, Session session, LogoutFault fault) {
        String token = tokens.issue(session, client, fault);
        lastTokens.put(client.id(), token);
        return post(client, token);
    }

    /** The last token once more, byte for byte. */
    int replay(RegisteredClient client) {
        return post(
                client,
                Optional.ofNullable(lastTokens.get(client.id()))
                        .orElseThrow(() -> new IllegalStateException("the client was never told anything")));
    }

    private int post(RegisteredClient client, String token) {
        HttpRequest request = HttpRequest.newBuilder(client.backchannelLogout()
                        .orElseThrow(() -> new IllegalStateException("the client has no address for logouts")))
                .timeout(TIMEOUT)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "logout_token=" + URLEncoder.encode(token, StandardCharsets.UTF_8)))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException unreachable) {
            return NO_ANSWER;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return NO_ANSWER;
        }
    }
}
