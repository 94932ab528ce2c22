package fr.guichet.tests.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.tests.harness.Await;
import fr.guichet.tests.proxy.RawClient.Answer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Settings, sessions and their nodes, and requests that are none. */
abstract class ProxyRulesContract extends BeforeTwoNodes {
    ProxyRulesContract(ProxyProgram program) {
        super(program);
    }

    @Test
    void theConfigurationIsFoundGood() {
        RunningProxy.Verdict verdict = RunningProxy.check(program(), settings());

        assertThat(verdict.said()).doesNotContainIgnoringCase("warn");
        assertThat(verdict.ok()).as(verdict.said()).isTrue();
    }

    @Test
    void aPlaceThatForgotASettingIsToldItsNameAndDoesNotStart() {
        ProxySettings complete = settings();

        assertThat(program().needed(complete.variables())).hasSize(11).allSatisfy(name -> {
            RunningProxy.Verdict verdict = RunningProxy.check(program(), complete.without(name));
            assertThat(verdict.ok()).as(name).isFalse();
            assertThat(verdict.said()).contains(name);
        });
    }

    @Test
    void aSessionStaysAtTheNodeOfItsCookieAndMovesWhenThatIsDown() {
        RawClient browser = login(pki().workstation());
        for (RecordingNode node : List.of(first(), second(), second(), first())) {
            assertThat(answering(browser, "c2lkLnNpZw." + node.name())).isEqualTo(node.name());
            assertThat(answering(browser, "c2lkLnNpZw." + node.name() + "-48213"))
                    .isEqualTo(node.name());
        }
        assertThat(answering(browser, "c2lkLnNpZw.gateway-9")).isIn(first().name(), second().name());
        assertThat(answering(browser, "c2lkLnNpZw")).isIn(first().name(), second().name());

        first().close();
        try {
            assertThat(answering(browser, "c2lkLnNpZw.gateway-1")).isEqualTo("gateway-2");
            assertThat(browser.post("/realms/professionnels/login-actions/authenticate", "a=b", cookie("a.gateway-1"))
                            .body())
                    .isEqualTo("gateway-2");
        } finally {
            first().comeUp();
        }
        assertThat(Await.until(() -> answering(browser, "c2lkLnNpZw.gateway-1").equals("gateway-1"), LIMIT))
                .as("the session returns to its node")
                .isTrue();
    }

    private static String answering(RawClient browser, String sessionCookie) {
        return browser.get(PAGE, cookie(sessionCookie)).body();
    }

    private static String cookie(String session) {
        return "Cookie: KEYCLOAK_LOCALE=fr; AUTH_SESSION_ID=" + session;
    }

    @Test
    void whenNoNodeAnswersAPageSaysSo() {
        RecordingNode gone = new RecordingNode("gone");
        gone.close();
        ProxySettings nobody = settings()
                .withNode(1, "gone", gone.port(), gone.port())
                .withNode(2, "gone-too", gone.port(), gone.port());

        try (RunningProxy alone = RunningProxy.start(program(), nobody)) {
            Answer answer = new RawClient(pki().workstation(), alone.settings().loginPort(), "127.0.0.1").get(PAGE);

            assertThat(answer.status()).isIn(502, 503);
            assertThat(answer.body())
                    .contains("Service momentanément indisponible", "Service unavailable for the moment");
        }
    }
}
