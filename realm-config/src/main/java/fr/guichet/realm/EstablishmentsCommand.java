package fr.guichet.realm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.guichet.realm.running.AdminAccess;
import fr.guichet.realm.running.AdminLogin;
import fr.guichet.realm.running.NotDoneException;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Sends a file of establishments and first référents to a running server, through its admin API, and prints what became of
 * each line. Doing it again changes nothing (docs/establishments.md).
 */
public final class EstablishmentsCommand {

    /** Environment: client of the realm {@code master} with a service account that manages the realm. */
    public static final String CLIENT = AdminAccess.CLIENT;

    /** Environment: the secret of that client. */
    public static final String SECRET = AdminAccess.SECRET;

    static final String USAGE = "establishments <file.csv> <server, such as https://guichet.example.fr> [realm]";

    private static final String REALM = "professionnels";
    private static final Duration CONNECT = Duration.ofSeconds(10);
    // Two thousand lines, each in a transaction of its own.
    private static final Duration ANSWER = Duration.ofMinutes(5);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, String> environment;
    private final PrintStream out;
    private final PrintStream err;
    private final HttpClient http;

    /** @param environment as of {@link System#getenv()} */
    public EstablishmentsCommand(Map<String, String> environment, PrintStream out, PrintStream err) {
        this.environment = environment;
        this.out = out;
        this.err = err;
        this.http = HttpClient.newBuilder().connectTimeout(CONNECT).build();
    }

    /**
     * Runs it.
     *
     * @param arguments file, server, realm or none for {@code professionnels}
     * @return 0 when every line is as the file says, 1 when a line or the file was refused, 2 for arguments or an
     *     environment that cannot be used, 3 when the server did not do it: not reached, or no right to
     */
    public int run(List<String> arguments) {
        if (arguments.size() < 2 || arguments.size() > 3) {
            err.println("usage: " + USAGE + ", with " + CLIENT + " and " + SECRET + " in the environment");
            return 2;
        }
        Path file = Path.of(arguments.get(0));
        if (!Files.isReadable(file)) {
            err.println("the file cannot be read: " + file);
            return 2;
        }
        try {
            AdminAccess access = AdminAccess.of(arguments.get(1), environment);
            String realm = arguments.size() == 3 ? arguments.get(2) : REALM;
            return report(send(access.server(), realm, file, new AdminLogin(http, access, CONNECT).token()));
        } catch (RealmRefusedException e) {
            err.println(e.getMessage());
            return 2;
        } catch (NotDoneException | IOException e) {
            err.println("the server did not do it: " + e.getMessage());
            return 3;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 3;
        }
    }

    private HttpResponse<byte[]> send(URI server, String realm, Path file, String token)
            throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = http.send(
                HttpRequest.newBuilder(server.resolve("admin/realms/" + encoded(realm) + "/establishments"))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "text/csv")
                        .header("Accept", "application/json")
                        .timeout(ANSWER)
                        .POST(BodyPublishers.ofFile(file))
                        .build(),
                BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200 && answer.statusCode() != 400) {
            throw new NotDoneException("status " + answer.statusCode());
        }
        return answer;
    }

    private int report(HttpResponse<byte[]> answer) throws IOException {
        JsonNode report = JSON.readTree(answer.body());
        if (answer.statusCode() == 400) {
            err.println("the file is refused: " + report.path("error").asText("unreadable")
                    + (report.has("column") ? ", column " + report.get("column").asText() : ""));
            return 1;
        }
        report.path("lines").forEach(line -> out.println(text(line)));
        return report.path("refused").asLong() == 0 ? 0 : 1;
    }

    private static String text(JsonNode line) {
        List<String> parts = new ArrayList<>();
        for (String part : List.of("establishment", "referent")) {
            if (line.has(part)) {
                parts.add(part + " " + line.get(part).asText());
            }
        }
        line.path("problems").forEach(problem -> parts.add("refused, " + problem.asText()));
        return "line " + line.path("line").asInt() + ": " + String.join("; ", parts);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
