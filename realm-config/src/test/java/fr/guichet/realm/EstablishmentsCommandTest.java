package fr.guichet.realm;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EstablishmentsCommandTest {

    private static final Map<String, String> CREDENTIALS =
            Map.of(EstablishmentsCommand.CLIENT, "operator", EstablishmentsCommand.SECRET, "not-to-be-shown");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path directory;

    private HttpServer server;
    private Path file;
    private int tokenStatus = 200;
    private int status = 200;
    private String answer = "";
    private volatile String received = "";

    @BeforeEach
    void start() throws IOException {
        file = Files.writeString(directory.resolve("establishments.csv"), "finess;nom;region\n");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/realms/master/protocol/openid-connect/token",
                exchange -> reply(exchange, tokenStatus, "{\"access_token\":\"a-token\"}"));
        server.createContext("/admin/realms/professionnels/establishments", exchange -> {
            received = exchange.getRequestHeaders().getFirst("Authorization") + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            reply(exchange, status, answer);
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aFileThatIsTakenEndsWithZeroAndALineForEachOfItsLines() {
        answer = "{\"refused\":0,\"lines\":[{\"line\":2,\"establishment\":\"created\",\"referent\":\"unchanged\"}]}";

        assertThat(run(CREDENTIALS)).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualToNormalizingNewlines("line 2: establishment created; referent unchanged\n");
        assertThat(received).isEqualTo("Bearer a-token finess;nom;region\n");
    }

    @Test
    void aRefusedLineEndsWithOne() {
        answer = "{\"refused\":1,\"lines\":[{\"line\":3,\"problems\":[\"finess: invalid\"]}]}";

        assertThat(run(CREDENTIALS)).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("line 3: refused, finess: invalid");
    }

    @Test
    void aRefusedFileEndsWithOneAndSaysWhy() {
        status = 400;
        answer = "{\"error\":\"missing_column\",\"column\":\"region\"}";

        assertThat(run(CREDENTIALS)).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("missing_column, column region");
    }

    @Test
    void aServerThatDoesNotAllowItEndsWithThree() {
        status = 403;

        assertThat(run(CREDENTIALS)).isEqualTo(3);
    }

    @Test
    void credentialsThatGetNoTokenEndWithThreeAndAreNotRepeated() {
        tokenStatus = 401;

        assertThat(run(CREDENTIALS)).isEqualTo(3);
        assertThat(err.toString(StandardCharsets.UTF_8)).doesNotContain("not-to-be-shown");
        assertThat(received).isEmpty();
    }

    @Test
    void withoutCredentialsOrAFileOrAnAddressNothingIsTried() {
        assertThat(run(Map.of())).isEqualTo(2);
        assertThat(command(CREDENTIALS).run(List.of("/nowhere.csv", address()))).isEqualTo(2);
        assertThat(command(CREDENTIALS).run(List.of(file.toString(), "not an address")))
                .isEqualTo(2);
        assertThat(received).isEmpty();
    }

    private int run(Map<String, String> environment) {
        return command(environment).run(List.of(file.toString(), address()));
    }

    private EstablishmentsCommand command(Map<String, String> environment) {
        return new EstablishmentsCommand(
                environment,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private static void reply(HttpExchange exchange, int status, String body) throws IOException {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, content.length == 0 ? -1 : content.length);
        exchange.getResponseBody().write(content);
        exchange.close();
    }
}
