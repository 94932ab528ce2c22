package fr.guichet.tests.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.simulator.pki.TestPki;
import fr.guichet.tests.proxy.RawClient.Answer;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What one address may ask for in a minute, with figures so small that a test comes past them. */
@ExtendWith(TestPkiExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ProxyLimitsContract {
    private static final int LIMIT = 3;
    private static final int ALL = 40;
    private static final String CARD = "/realms/professionnels/broker/cps/endpoint/card";
    private static final String TOKEN = "/realms/professionnels/protocol/openid-connect/token";

    private final ProxyProgram program;
    private TestPki pki;
    private RecordingNode node;
    private RunningProxy proxy;

    ProxyLimitsContract(ProxyProgram program) {
        this.program = program;
    }

    @BeforeAll
    void start(TestPki shared) {
        program.require();
        pki = shared;
        node = new RecordingNode("gateway-1");
        ProxySettings settings =
                ProxySettings.onFreePorts().with(pki).withNode(1, node.name(), node.port(), node.port());
        for (String limited : new String[] {"STARTS", "LOGINS", "FORGOTTEN_PASSWORDS", "HAND_OFFS", "TOKENS"}) {
            settings = settings.with("PROXY_LIMIT_" + limited, String.valueOf(LIMIT));
        }
        proxy = RunningProxy.start(
                program,
                settings.with("PROXY_LIMIT_REQUESTS", String.valueOf(ALL))
                        .with("PROXY_SERVICE_NETWORKS", "127.0.1.0/24"));
    }

    @AfterAll
    void stop() throws Exception {
        if (proxy != null) {
            proxy.close();
        }
        if (node != null) {
            node.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.2.1, GET, /realms/professionnels/protocol/openid-connect/auth?client_id=a",
        "127.0.2.2, POST, /realms/professionnels/login-actions/authenticate?execution=a",
        "127.0.2.3, POST, /realms/professionnels/login-actions/required-action",
        "127.0.2.4, GET, /realms/professionnels/login-actions/reset-credentials",
        "127.0.2.5, GET, /realms/professionnels/login-actions/action-token?key=a",
        "127.0.2.6, GET, /realms/professionnels/broker/cps/login?session_code=a",
        "127.0.2.7, GET, /realms/professionnels/broker/cps/endpoint/return?state=a",
        "127.0.2.8, POST, /realms/professionnels/protocol/openid-connect/token",
        "127.0.2.9, POST, /realms/professionnels/delegations/introspect",
        // The server takes these for the same.
        "127.0.2.10, GET, /realms/professionnels/protocol/openid-connect/auth/?client_id=a",
        "127.0.2.11, GET, /realms/professionnels/login-actions/reset-credentials/",
        "127.0.2.12, POST, /realms/professionnels/login-actions/reset-credentials/",
        "127.0.2.13, GET, /realms/professionnels/login-actions/action-token/?key=a",
        "127.0.2.14, POST, /realms/professionnels/login-actions/authenticate/?execution=a",
        "127.0.2.15, GET, /realms/professionnels/broker/cps/login/",
        "127.0.2.16, POST, /realms/professionnels/protocol/openid-connect/token/"
    })
    void beyondTheLimitOneAddressWaitsAndTheOthersDoNot(String address, String method, String target) {
        assertRefused(askedTooOften(method, target, proxy.settings().loginPort(), address, LIMIT));
        // From 127.0.3.x instead of 127.0.2.x.
        assertThat(ask(method, target, proxy.settings().loginPort(), address.replace("127.0.2.", "127.0.3."), 0)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aTargetThatNamesItsHostCountsTheSame() {
        String start = proxy.settings().loginHost() + "/realms/professionnels/protocol/openid-connect/auth";

        assertRefused(askedTooOften("GET", start, proxy.settings().loginPort(), "127.0.2.19", LIMIT));
    }

    @Test
    void theCardHostHasTheLimitOfTheHandOffs() {
        assertRefused(askedTooOften("GET", CARD, proxy.settings().cardPort(), "127.0.2.20", LIMIT));
        assertThat(ask("GET", CARD, proxy.settings().cardPort(), "127.0.3.20", 0)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void oneLimitDoesNotSpendAnother() {
        assertRefused(askedTooOften("POST", TOKEN, proxy.settings().loginPort(), "127.0.2.30", LIMIT));

        assertThat(Map.of(
                        "a page", "/realms/professionnels/account",
                        "a start", "/realms/professionnels/protocol/openid-connect/auth",
                        "a style sheet", "/resources/a/login/guichet/css/guichet.css"))
                .allSatisfy((name, target) -> assertThat(
                                ask("GET", target, proxy.settings().loginPort(), "127.0.2.30", 0)
                                        .status())
                        .as(name)
                        .isEqualTo(200));
    }

    @Test
    void showingTheLoginPageAgainIsNoLogin() {
        String form = "/realms/professionnels/login-actions/authenticate?execution=a";

        assertThat(ask("GET", form, proxy.settings().loginPort(), "127.0.2.40", 2 * LIMIT)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void theServersOfServicesAskForTokensWithoutThatLimit() {
        assertThat(ask("POST", TOKEN, proxy.settings().loginPort(), "127.0.1.1", 2 * LIMIT)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void allRequestsTogetherHaveALimitToo() {
        assertRefused(askedTooOften("GET", "/resources/a.css", proxy.settings().loginPort(), "127.0.2.50", ALL));
    }

    private static void assertRefused(Answer answer) {
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.header("Retry-After")).hasValue("60");
        assertThat(answer.header("Cache-Control")).hasValue("no-store");
        assertThat(answer.header("Strict-Transport-Security")).isPresent();
        assertThat(answer.header("Content-Type")).hasValue("text/html; charset=utf-8");
        assertThat(answer.body()).contains("<html lang=\"fr\">", "Trop de demandes en même temps", "lang=\"en\">");
    }

    /**
     * Asks as often as the limit allows, and on until it is refused: nginx counts the time that passes meanwhile. The
     * last answer.
     */
    private Answer askedTooOften(String method, String target, int port, String address, int limit) {
        assertThat(ask(method, target, port, address, limit - 1).status()).isEqualTo(200);
        return IntStream.rangeClosed(0, 2 * limit)
                .mapToObj(time -> ask(method, target, port, address, 0))
                .filter(answer -> answer.status() == 429)
                .findFirst()
                .orElseThrow(() -> new AssertionError("Never refused"));
    }

    /** Asks so often, and once more; the last answer. */
    private Answer ask(String method, String target, int port, String address, int before) {
        RawClient client = new RawClient(pki.workstation(), port, address);
        return IntStream.rangeClosed(0, before)
                .mapToObj(time -> method.equals("GET") ? client.get(target) : client.post(target, "a=b"))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }
}
