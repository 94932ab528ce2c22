package fr.guichet.tests.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.tests.proxy.RawClient.Answer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses are there, for whom, and under which name. */
abstract class ProxyAddressesContract extends BeforeTwoNodes {
    ProxyAddressesContract(ProxyProgram program) {
        super(program);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/realms/professionnels/account",
                "/realms/professionnels/broker/cps/endpoint/return?state=a",
                "/realms/professionnels/broker/cps/endpoint/card/",
                "/realms/professionnels/broker/cps/endpoint/card;a=b",
                "/realms/professionnels/broker/cps/endpoint/car%64",
                "/realms/professionnels/broker/../broker/cps/endpoint/card",
                "/realms//broker/cps/endpoint/card",
                "/realms/a%2Fb/broker/cps/endpoint/card",
                "/realms/master/broker/cps/endpoint/card",
                "/admin/realms/professionnels/broker/cps/endpoint/card",
                "/health/ready",
                "/429.html"
            })
    void theCardHostHasOneAddressAndNoOther(String target) {
        Answer answer = card(pki().workstation()).get(target);

        assertThat(answer.status()).isEqualTo(404);
        assertNobodyWasAsked();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/admin",
                "/admin/",
                "/admin/master/console/",
                "/admin/realms/professionnels/users",
                "/metrics",
                "/health",
                "/health/ready",
                "/realms/master",
                "/realms/master/protocol/openid-connect/token",
                "/realms/%6daster/account",
                "/realms/professionnels/../master/account",
                "/realms/professionnels/%2e%2e/master/account",
                "/realms//master/account",
                "/realms/./master/account",
                "/resources/../admin/",
                "/realms/professionnels/..%2f..%2fadmin",
                "/realms/professionnels/account;a=b",
                "/429.html"
            })
    void whatIsNotForTheOutsideIsNotThere(String target) {
        assertThat(login(pki().workstation()).get(target).status()).isIn(404, 400);
        assertNobodyWasAsked();
    }

    /** So that every limit counts what the server takes for the same address. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "//realms/professionnels/login-actions/reset-credentials",
                "/realms//professionnels/login-actions/reset-credentials",
                "/realms/professionnels/login-actions//reset-credentials",
                "/realms/professionnels/login-actions/reset-credentials//",
                "/realms/professionnels/login-actions/reset-credentials/.",
                "/realms/professionnels/login-actions/./reset-credentials",
                "/realms/professionnels/account/../login-actions/reset-credentials",
                "/realms/professionnels/login-actions/reset-credentials/..",
                "/realms/professionnels/login-actions%2Freset-credentials",
                "/realms/professionnels/login-actions/reset-credentials%2F",
                "/realms/professionnels/login%2Dactions/reset-credentials",
                "/realms/professionnels/login-actions/reset-credential%73",
                "/realms/professionnels/login-actions;a=b/reset-credentials",
                "/realms/professionnels/login-actions/reset-credentials;a=b",
                "/realms/professionnels/login-actions\\reset-credentials",
                "/realms/..",
                "/resources/..",
                "/resources/.",
                "/.well-known/.."
            })
    void anAddressHasOneSpelling(String target) {
        assertThat(login(pki().workstation()).get(target).status()).isIn(404, 400);
        assertThat(login(pki().workstation()).get(target + "?a=b").status()).isIn(404, 400);
        assertNobodyWasAsked();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/realms/professionnels/account",
                "/realms/master-of-none/account",
                "/resources/abcde/login/guichet/css/guichet.css",
                "/realms/professionnels/.well-known/openid-configuration",
                "/.well-known/oauth-authorization-server/realms/professionnels"
            })
    void whatPeopleAndServicesNeedIsThere(String target) {
        assertThat(login(pki().workstation()).get(target).status()).isEqualTo(200);
        assertThat(only().target()).isEqualTo(target);
    }

    @Test
    void theNameOfTheHostAloneLeadsToTheAccount() {
        Answer answer = login(pki().workstation()).get("/");

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).hasValue("/realms/professionnels/account/");
        assertThat(answer.header("Strict-Transport-Security")).isPresent();
        assertThat(login(pki().workstation())
                        .get("/", "Host: elsewhere.example")
                        .status())
                .isEqualTo(421);
        assertNobodyWasAsked();
    }

    @Test
    void theNameOfTheHostAloneLeadsWhereItsOperatorSays() {
        try (RunningProxy other = RunningProxy.start(
                program(), settings().with("PROXY_LOGIN_HOME", "/realms/professionnels/espace/delegations"))) {
            assertThat(new RawClient(pki().workstation(), other.settings().loginPort(), "127.0.0.1")
                            .get("/")
                            .header("Location"))
                    .hasValue("/realms/professionnels/espace/delegations");
        }
    }

    @Test
    void administrationIsThereForItsNetworkAlone() {
        try (RunningProxy administered =
                RunningProxy.start(program(), settings().with("PROXY_ADMIN_NETWORKS", "127.0.0.4/32"))) {
            int port = administered.settings().loginPort();
            RawClient administrator = new RawClient(pki().workstation(), port, "127.0.0.4");
            RawClient outside = new RawClient(pki().workstation(), port, "127.0.0.5");

            for (String target : List.of("/admin/master/console/", "/realms/master/account")) {
                assertThat(administrator.get(target).status()).as(target).isEqualTo(200);
                assertThat(outside.get(target).status()).as(target).isEqualTo(404);
                assertThat(outside.get(target, "X-Forwarded-For: 127.0.0.4").status())
                        .as(target)
                        .isEqualTo(404);
            }
            assertThat(administrator.get("/metrics").status()).isEqualTo(404);
        }
    }

    @Test
    void anotherHostNameIsSentAway() {
        assertThat(login(pki().workstation())
                        .get(PAGE, "Host: elsewhere.example")
                        .status())
                .isEqualTo(421);
        assertThat(card(pki().workstation())
                        .get(CARD_STEP, "Host: elsewhere.example")
                        .status())
                .isEqualTo(421);
        assertNobodyWasAsked();
    }

    @Test
    void everyAnswerAsksForHttpsFromNowOn() {
        RawClient login = login(pki().workstation());

        assertThat(Stream.of(
                        login.get(PAGE),
                        login.get("/admin"),
                        card(pki().workstation()).get(CARD_STEP),
                        card(pki().workstation()).get("/")))
                .allSatisfy(answer ->
                        assertThat(answer.header("Strict-Transport-Security")).hasValue("max-age=31536000"));
    }
}
