package fr.guichet.tests.realm;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.identity.AccountKind;
import fr.guichet.tests.harness.Await;
import fr.guichet.tests.harness.Browser;
import fr.guichet.tests.harness.CodePage;
import fr.guichet.tests.harness.GatewayExtension;
import fr.guichet.tests.harness.Page;
import fr.guichet.tests.harness.PasswordLogin;
import fr.guichet.tests.harness.RealmCommands;
import fr.guichet.tests.harness.RealmCommands.Outcome;
import fr.guichet.tests.harness.RelyingParty;
import fr.guichet.tests.harness.TestAccount;
import fr.guichet.tests.harness.TestGuichet;
import fr.guichet.tests.harness.TestRealm;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A flow is replaced under the people who are in it. */
@ExtendWith(GatewayExtension.class)
class FlowReplacementTest {

    /** One step more in the flow that everybody logs in by. */
    private static final String ANOTHER_BROWSER_FLOW =
            """
            authenticationFlows:
              - alias: guichet browser
                description: Another one
                authenticationExecutions:
                  - {authenticator: guichet-session-cookie, requirement: ALTERNATIVE, priority: 10, authenticatorFlow: false}
                  - {flowAlias: guichet login, requirement: ALTERNATIVE, priority: 30, authenticatorFlow: true}
            """;

    private static final Duration A_WHILE = Duration.ofSeconds(30);

    private final TestGuichet guichet;

    FlowReplacementTest(TestGuichet guichet) {
        this.guichet = guichet;
    }

    @Test
    void whoIsOnALoginPageFinishesThatLoginAndNobodyMeetsARealmWithoutOne() {
        String name = "flow-live";
        RealmCommands commands = guichet.realmCommands(name);
        assertThat(commands.run("apply").status()).isZero();
        TestRealm realm = guichet.existingRealm(name);
        TestAccount account = guichet.accounts(realm).withRole(AccountKind.ESTABLISHMENT);
        TestAccount loggedIn = guichet.accounts(realm).withRole(AccountKind.ESTABLISHMENT);
        Browser inSession = guichet.callers(realm).byPassword(loggedIn).browser();
        Browser browser = guichet.browser();
        RelyingParty.Login login = realm.login();
        Page page = browser.open(login.address());
        RealmCommands changed = commands.over(ANOTHER_BROWSER_FLOW);
        assertThat(changed.run("plan").out()).contains("update flow guichet browser\n");

        Outcome apply;
        List<Integer> answers;
        try (Newcomers newcomers = new Newcomers(realm)) {
            assertThat(Await.until(() -> newcomers.count() > 0, A_WHILE)).isTrue();
            int before = newcomers.count();
            apply = changed.run("apply");
            answers = newcomers.since(before);
        }

        assertThat(apply.out()).contains("update flow guichet browser\n");
        assertThat(apply.status()).isZero();
        // The first may have been asked for before; the second was asked for while the flow was replaced.
        assertThat(answers).hasSizeGreaterThan(1).containsOnly(200);
        assertThat(changed.run("plan").status()).isZero();
        assertThat(flows(name)).contains("guichet browser").noneMatch(alias -> alias.contains("~"));
        // The step of this page is gone: the login begins anew, and comes back to where it was begun for.
        Page again = PasswordLogin.on(page).send(account);
        Page code = again.hasField("code") ? again : PasswordLogin.on(again).send(account);
        assertThat(login.isAnsweredBy(new CodePage(guichet, account.email()).pass(code)))
                .isTrue();
        // And who was logged in is.
        RelyingParty.Login silent = realm.login();
        assertThat(silent.isAnsweredBy(inSession.open(silent.address()))).isTrue();
    }

    @Test
    void settingsOfAStepChangeInPlaceUnderWhoIsLoggingIn() {
        String name = "flow-settings";
        RealmCommands commands = guichet.realmCommands(name);
        assertThat(commands.run("apply").status()).isZero();
        RealmByHand hand = new RealmByHand(guichet.admin(), name);
        List<String> before =
                hand.get("authentication/flows/guichet%20browser/executions").findValuesAsText("id");

        assertThat(commands.over(
                                """
                                authenticatorConfig:
                                  - alias: guichet level eidas1
                                    config: {loa-max-age: "1800"}
                                """)
                        .run("apply")
                        .out())
                .contains("update flow guichet browser\n");

        assertThat(hand.get("authentication/flows/guichet%20browser/executions").findValuesAsText("id"))
                .isEqualTo(before);
    }

    @Test
    void whatAnInterruptedApplyLeftIsToldAndTakenAway() {
        String name = "flow-interrupted";
        RealmCommands commands = guichet.realmCommands(name);
        assertThat(commands.run("apply").status()).isZero();
        RealmByHand hand = new RealmByHand(guichet.admin(), name);
        // Bound already, and the old one gone: the worst moment to stop.
        hand.change(
                hand.element("authentication/flows", "alias", "guichet after broker"),
                flow -> flow.put("alias", "guichet after broker ~1"));

        assertThat(commands.run("drift").out()).contains("create flow guichet after broker\n");
        assertThat(commands.run("apply").status()).isZero();

        assertThat(commands.run("drift").status()).isZero();
        assertThat(flows(name)).contains("guichet after broker").noneMatch(alias -> alias.contains("~"));
        assertThat(hand.get("identity-provider/instances/cps")
                        .path("postBrokerLoginFlowAlias")
                        .asText())
                .isEqualTo("guichet after broker");
    }

    @Test
    void whatWasBuiltBesideAndNeverBoundIsTakenAwayToo() {
        String name = "flow-unbound";
        RealmCommands commands = guichet.realmCommands(name);
        assertThat(commands.run("apply").status()).isZero();
        new RealmByHand(guichet.admin(), name)
                .create(
                        "authentication/flows",
                        Map.of(
                                "alias",
                                "guichet browser ~1",
                                "description",
                                "",
                                "providerId",
                                "basic-flow",
                                "topLevel",
                                true));

        assertThat(commands.run("drift").out()).contains("left by an apply that was interrupted");
        assertThat(commands.run("apply").status()).isZero();

        assertThat(commands.run("drift").status()).isZero();
        assertThat(flows(name)).noneMatch(alias -> alias.contains("~"));
    }

    private List<String> flows(String realm) {
        return guichet.admin().get(realm + "/authentication/flows").findValuesAsText("alias");
    }

    /** People who come to the login page one after the other until they are stopped. */
    private static final class Newcomers implements AutoCloseable {
        private final HttpClient http = HttpClient.newHttpClient();
        private final AtomicBoolean stopped = new AtomicBoolean();
        private final List<Integer> answers = new CopyOnWriteArrayList<>();
        private final CompletableFuture<Void> coming;

        Newcomers(TestRealm realm) {
            coming = CompletableFuture.runAsync(() -> {
                do {
                    answers.add(come(realm));
                } while (!stopped.get());
            });
        }

        private int come(TestRealm realm) {
            try {
                return http.send(
                                HttpRequest.newBuilder(realm.login().address())
                                        .timeout(A_WHILE)
                                        .build(),
                                BodyHandlers.discarding())
                        .statusCode();
            } catch (IOException e) {
                return 0;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return 0;
            }
        }

        int count() {
            return answers.size();
        }

        /** What came after the first so many. */
        List<Integer> since(int first) {
            List<Integer> all = List.copyOf(answers);
            return all.subList(first, all.size());
        }

        @Override
        public void close() {
            stopped.set(true);
            coming.join();
        }
    }
}
