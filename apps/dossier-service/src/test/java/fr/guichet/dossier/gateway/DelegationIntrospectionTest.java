package fr.guichet.dossier.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.JWTClaimsSet;
import fr.guichet.dossier.testing.TestDelegation;
import fr.guichet.dossier.testing.TestGateway;
import fr.guichet.dossier.workspace.Right;
import fr.guichet.dossier.workspace.Rights;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is believed of the gateway's word on a delegation, and what is no word. */
@Tag("DOS-6")
@Tag("DEL-5")
class DelegationIntrospectionTest {

    private static final Duration SHORT = Duration.ofMillis(300);
    private static final Duration USUAL = Duration.ofSeconds(10);

    private final TestDelegation delegation = TestDelegation.toAssistant("write", "read", "none");
    private TestGateway gateway;
    private String account;

    @BeforeEach
    void start() {
        gateway = TestGateway.start();
        JWTClaimsSet claims = gateway.accessClaims().build();
        account = claims.getSubject();
        gateway.delegations().grants(delegation);
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void oneInForceIsGivenWithItsRights() {
        assertThat(asking(USUAL).inForce(account, delegation.id())).hasValueSatisfying(delegated -> {
            assertThat(delegated.authorising().value()).isEqualTo(TestGateway.VIRGINIE);
            assertThat(delegated.rights()).isEqualTo(new Rights(Right.WRITE, Right.READ, Right.NONE));
        });
    }

    @Test
    void oneThatEndedIsNot() {
        DelegationIntrospection asked = asking(USUAL);
        assertThat(asked.inForce(account, delegation.id())).isPresent();

        gateway.delegations().ends(delegation);

        assertThat(asked.inForce(account, delegation.id())).isEmpty();
    }

    @Test
    void somebodyElsesIsNot() {
        assertThat(asking(USUAL).inForce("somebody-else", delegation.id())).isEmpty();
    }

    @Test
    void nothingIsRememberedBetweenTwoQuestions() {
        DelegationIntrospection asked = asking(USUAL);
        asked.inForce(account, delegation.id());
        gateway.delegations().grants(delegation.with("read", "none", "none"));

        assertThat(asked.inForce(account, delegation.id()).orElseThrow().rights())
                .isEqualTo(new Rights(Right.READ, Right.NONE, Right.NONE));
        assertThat(gateway.delegations().questions()).isEqualTo(2);
    }

    @Test
    void anotherDelegationThanTheOneAskedForIsNone() {
        gateway.delegations()
                .answersAll(
                        200,
                        """
                        {"active":true,"delegations":[{"id":"another","kind":"assistant",
                        "doctor":{"SubjectNameID":"899700034012","name":"VIRGINIE MEDECIN"},
                        "rights":{"dossiers":"write","medical":"write","autonomy":"write"}}]}""");

        assertThat(asking(USUAL).inForce(account, delegation.id())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "<html></html>",
                "{}",
                "{\"active\":\"true\"}",
                "{\"active\":1,\"delegations\":[]}",
                "{\"active\":true,\"delegations\":{}}",
                "{\"active\":true,\"delegations\":[{\"id\":\"x\",\"kind\":\"assistant\"}]}"
            })
    void whatCannotBeReadIsNoWord(String garbage) {
        gateway.delegations().answersAll(200, garbage);

        assertUnavailable(() -> asking(USUAL).inForce(account, delegation.id()));
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 301, 401, 403, 404, 429, 500, 503})
    void anyOtherStatusIsNoWord(int status) {
        gateway.delegations().answersAll(status, "");

        assertUnavailable(() -> asking(USUAL).inForce(account, delegation.id()));
    }

    @Test
    void aWrongSecretIsNoWord() {
        GatewaySettings wrong = new GatewaySettings(
                URI.create(gateway.issuer()), TestGateway.CLIENT, "wrong", URI.create(gateway.issuer()), USUAL);

        assertUnavailable(() -> asking(wrong, USUAL, 1).inForce(account, delegation.id()));
    }

    @Test
    void aGatewayThatIsDownSaysNothing() {
        DelegationIntrospection asked = asking(USUAL);
        gateway.close();

        assertUnavailable(() -> asked.inForce(account, delegation.id()));
    }

    @Test
    void aGatewayThatKeepsSilentIsNotWaitedFor() {
        gateway.delegations().keepsSilent();

        assertUnavailable(() -> asking(SHORT).inForce(account, delegation.id()));
    }

    @Test
    void anAnswerThatStopsHalfwayIsNotWaitedFor() {
        gateway.delegations().stopsHalfway();

        assertUnavailable(() -> asking(SHORT).inForce(account, delegation.id()));
    }

    @Test
    void anAnswerWithoutEndIsNotRead() {
        gateway.delegations().talksWithoutEnd();

        assertUnavailable(() -> asking(USUAL).inForce(account, delegation.id()));
    }

    @Test
    void noMoreQuestionsAreOnTheirWayThanAllowed() {
        DelegationIntrospection asked = asking(settings(), Duration.ofSeconds(3), 2);
        gateway.delegations().keepsSilent();
        ExecutorService callers = Executors.newFixedThreadPool(6);
        try {
            CompletableFuture<?>[] all = new CompletableFuture<?>[6];
            for (int i = 0; i < all.length; i++) {
                all[i] = CompletableFuture.runAsync(
                        () -> assertUnavailable(() -> asked.inForce(account, delegation.id())), callers);
            }
            CompletableFuture.allOf(all).join();
        } finally {
            callers.shutdownNow();
        }

        assertThat(gateway.delegations().questions()).isEqualTo(2);
    }

    private static void assertUnavailable(ThrowingCallable question) {
        assertThatThrownBy(question)
                .isInstanceOf(GatewayUnavailableException.class)
                .hasMessageNotContaining(TestGateway.VIRGINIE);
    }

    private DelegationIntrospection asking(Duration timeout) {
        return asking(settings(), timeout, 16);
    }

    private GatewaySettings settings() {
        return new GatewaySettings(
                URI.create(gateway.issuer()),
                TestGateway.CLIENT,
                gateway.clientSecret(),
                URI.create(gateway.issuer()),
                USUAL);
    }

    private static DelegationIntrospection asking(GatewaySettings gateway, Duration timeout, int atOnce) {
        return new DelegationIntrospection(new DelegationQuestions(gateway, new DelegationSettings(timeout, atOnce)));
    }
}
