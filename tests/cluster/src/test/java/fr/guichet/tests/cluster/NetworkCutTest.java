package fr.guichet.tests.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.local.Gateway;
import fr.guichet.local.PostgresDatabase;
import fr.guichet.local.StopAll;
import fr.guichet.tests.harness.Await;
import fr.guichet.tests.harness.Browser;
import fr.guichet.tests.harness.CodePage;
import fr.guichet.tests.harness.Gateways;
import fr.guichet.tests.harness.NodeHealth;
import fr.guichet.tests.harness.Page;
import fr.guichet.tests.harness.PasswordLogin;
import fr.guichet.tests.harness.RelyingParty;
import fr.guichet.tests.harness.TestAccount;
import fr.guichet.tests.harness.TestGuichet;
import fr.guichet.tests.harness.TestRealm;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The network between two nodes is cut for half a minute and more, while both still reach the database. */
@ExtendWith(ThreeNodes.class)
class NetworkCutTest {
    private static final Duration LEAST_CUT = Duration.ofSeconds(30);
    /** The server's failure detection takes up to 40 s to believe that a silent node is gone. */
    private static final Duration DETECTION_LIMIT = Duration.ofSeconds(90);

    /** Until it does, whoever asks for something that both nodes keep waits so long at most: {@code docs/cluster.md}. */
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(25);

    private static final int TRIES = 5;

    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private NodeNetwork network;
    private Gateways gateways;
    private TestRealm realm;
    private List<Gateway> sides;

    @BeforeEach
    void twoNodesInNetworksOfTheirOwn(Gateways all) {
        gateways = all;
        network = opened(NodeNetwork.of(2));
        TestGuichet guichet = gateways.guichet();
        Passage mail = opened(Passage.from(network.test(), guichet.inbox().port()));
        Passage data = opened(Passage.from(network.test(), gateways.database().port()));
        realm = guichet.realm(
                "cut",
                "bruteForceProtected: false\nsmtpServer: {host: \"" + network.test() + "\", port: \"" + mail.port()
                        + "\"}\n");
        sides = startBoth(data);
        Gateways.awaitMembers(sides, 2);
        leadTo(0);
    }

    private List<Gateway> startBoth(Passage data) {
        CompletableFuture<Gateway> other = CompletableFuture.supplyAsync(() -> start(1, data), NetworkCutTest::aside);
        return List.of(start(0, data), other.join());
    }

    private Gateway start(int side, Passage data) {
        PostgresDatabase database = gateways.database().database();
        String direct = "localhost:" + gateways.database().port();
        String url = database.url().replace(direct, network.test() + ":" + data.port());
        return opened(gateways.startBeside(node -> node.withLauncher(network.at(side))
                .withOwnHost(network.address(side))
                .withOptions(
                        "--db-url=" + url,
                        "--proxy-trusted-addresses=" + network.test() + "/32",
                        "--cache-embedded-network-bind-address=" + network.address(side),
                        "--spi-cache-embedded--default--cluster-name=cut")));
    }

    /** Beside whatever else runs, on as few processors as there are. */
    private static void aside(Runnable task) {
        Thread thread = new Thread(task, "aside");
        thread.setDaemon(true);
        thread.start();
    }

    private synchronized <T extends AutoCloseable> T opened(T part) {
        opened.push(part);
        return part;
    }

    @AfterEach
    void nothingStays() {
        StopAll.lastFirst(opened);
    }

    @Test
    void everybodyGetsPagesMeanwhileAndTriesOfBothSidesAreCountedTogetherWhenTheNetworkIsWholeAgain() {
        TestGuichet guichet = gateways.guichet();
        TestAccount person = guichet.accounts(realm).connectedByCard(guichet.newDoctor());
        CodePage codes = new CodePage(guichet, person.email());
        // Three tabs of one browser, which the code belongs to.
        Browser browser = guichet.browser();
        Page atOne = password(browser, person);
        Page atOther = password(browser, person);
        Page later = password(browser, person);
        String code = codes.code();
        TestAccount another = guichet.accounts(realm).connectedByCard(guichet.newDoctor());
        Page codePage = password(guichet.browser(), another);
        String otherCode = new CodePage(guichet, another.email()).code();

        // The first page of a node takes its time by itself.
        loginPageOf(0);
        loginPageOf(1);
        long cutAt = System.nanoTime();
        network.cut();
        assertPagesUntilItIsNoticed(codePage, otherCode);
        Gateways.awaitMembers(sides, 1);
        assertThat(Await.until(() -> System.nanoTime() - cutAt >= LEAST_CUT.toNanos(), LEAST_CUT))
                .isTrue();
        assertThat(Await.until(() -> ready() == 1, DETECTION_LIMIT))
                .as("one side alone is offered to a load balancer")
                .isTrue();
        assertThat(Await.until(
                        () -> sides.stream().filter(NodeHealth::isShownReady).count() == 1, DETECTION_LIMIT))
                .as("and the metrics say so")
                .isTrue();
        assertThat(wrongTries(0, atOne, code)).as("tries at one side").isLessThanOrEqualTo(TRIES);
        assertThat(wrongTries(1, atOther, code)).as("tries at the other").isLessThanOrEqualTo(TRIES);
        assertThat(login(0)).as("a login at one side").isTrue();
        assertThat(login(1)).as("a login at the other").isTrue();

        network.mend();
        Gateways.awaitMembers(sides, 2);
        assertThat(Await.until(() -> ready() == 2, DETECTION_LIMIT)).isTrue();

        leadTo(0);
        assertThat(CodePage.type(later, code).find("#code-notice").orElseThrow())
                .contains("Trop de codes erronés");
        assertThat(loginAcross())
                .as("a login that begins at one side and ends at the other")
                .isTrue();
    }

    /** At both sides at once, of people who come and of one who is about to end a login. */
    private void assertPagesUntilItIsNoticed(Page codePage, String code) {
        List<CompletableFuture<Answer>> answers = List.of(
                CompletableFuture.supplyAsync(() -> Answer.to(() -> loginPageOf(0)), NetworkCutTest::aside),
                CompletableFuture.supplyAsync(() -> Answer.to(() -> loginPageOf(1)), NetworkCutTest::aside),
                CompletableFuture.supplyAsync(
                        () -> Answer.to(() -> CodePage.type(codePage, code)), NetworkCutTest::aside));
        for (CompletableFuture<Answer> asked : answers) {
            Answer answer = asked.join();
            assertThat(answer.time()).isLessThan(LONGEST_ANSWER);
            assertThat(answer.page().language()).isEqualTo("fr");
            assertThat(answer.page().heading()).isNotEmpty();
            assertThat(answer.page().text()).doesNotContain("Exception", "ISPN", "Timeout", network.address(0));
        }
    }

    /** A page, and how long somebody waited for it. */
    private record Answer(Page page, Duration time) {
        static Answer to(Supplier<Page> visit) {
            long start = System.nanoTime();
            Page page = visit.get();
            return new Answer(page, Duration.ofNanos(System.nanoTime() - start));
        }
    }

    /** Of the node itself: the front leads to one at a time. */
    private Page loginPageOf(int side) {
        TestGuichet guichet = gateways.guichet();
        return guichet.browser()
                .open(realm.login()
                        .address()
                        .toString()
                        .replace(
                                guichet.loginHost().toString(),
                                sides.get(side).ownAddress().toString()));
    }

    /** Types wrong codes until the codes are locked there; how many were compared. */
    private int wrongTries(int side, Page page, String code) {
        leadTo(side);
        Page shown = page;
        int compared = 0;
        while (compared <= TRIES) {
            shown = CodePage.type(shown, CodePage.otherThan(code));
            if (shown.find("#code-error").isEmpty()) {
                return compared;
            }
            compared++;
        }
        return compared;
    }

    private long ready() {
        return sides.stream().filter(NodeHealth::isReady).count();
    }

    private boolean login(int side) {
        leadTo(side);
        TestGuichet guichet = gateways.guichet();
        TestAccount person = guichet.accounts(realm).connectedByCard(guichet.newDoctor());
        RelyingParty.Login login = realm.login();
        Page page = PasswordLogin.open(guichet.browser(), login.address()).send(person);
        return login.isAnsweredBy(new CodePage(guichet, person.email()).pass(page));
    }

    private boolean loginAcross() {
        TestGuichet guichet = gateways.guichet();
        TestAccount person = guichet.accounts(realm).connectedByCard(guichet.newDoctor());
        RelyingParty.Login login = realm.login();
        leadTo(0);
        Page page = PasswordLogin.open(guichet.browser(), login.address()).send(person);
        leadTo(1);
        return login.isAnsweredBy(new CodePage(guichet, person.email()).pass(page));
    }

    private Page password(Browser browser, TestAccount person) {
        return PasswordLogin.open(browser, realm.login().address()).send(person);
    }

    private void leadTo(int side) {
        gateways.leadTo(sides.get(side), network.test());
    }
}
