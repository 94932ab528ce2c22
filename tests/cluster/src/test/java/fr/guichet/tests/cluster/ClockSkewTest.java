package fr.guichet.tests.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.local.Gateway;
import fr.guichet.local.ServerLog;
import fr.guichet.tests.harness.Await;
import fr.guichet.tests.harness.CodePage;
import fr.guichet.tests.harness.Gateways;
import fr.guichet.tests.harness.NodeHealth;
import fr.guichet.tests.harness.Page;
import fr.guichet.tests.harness.PasswordLogin;
import fr.guichet.tests.harness.RelyingParty;
import fr.guichet.tests.harness.TestAccount;
import fr.guichet.tests.harness.WrongClock;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A clock that is wrong, a node's or the database's, is told, and takes out nobody whose clock is right. */
@ExtendWith(ThreeNodes.class)
class ClockSkewTest {
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final int OFF = 300;
    /** Less what the first look may have taken, which nobody can know. */
    private static final Pattern FIVE_MINUTES_AHEAD =
            Pattern.compile("The clock of this node is (29[0-9]|300) s ahead of the database's");

    @Test
    void aNodeWhoseClockIsFiveMinutesOffIsNotReadyAndSaysWhy(Gateways gateways) {
        List<Gateway> rightOnes = gateways.nodes();
        List<ServerLog.Mark> marks = marks(rightOnes);
        String[] launcher = WrongClock.aheadBy(Duration.ofSeconds(OFF)).toArray(String[]::new);

        try (Gateway wrong = gateways.startBeside(node -> node.withLauncher(launcher)
                .withHealth("/health/live")
                .withOptions("--spi-cache-embedded--default--cluster-name=wrong-clock"))) {
            assertThat(wrong.log()
                            .await(
                                    ServerLog.Mark.BEGINNING,
                                    line -> FIVE_MINUTES_AHEAD.matcher(line).find(),
                                    LIMIT))
                    .isPresent();
            assertThat(Await.until(() -> NodeHealth.says(wrong, "the clock is"), LIMIT))
                    .isTrue();
            assertThat(NodeHealth.readiness(wrong)).contains("other nodes know better");
            assertThat(NodeHealth.isReady(wrong)).isFalse();
            assertThat(Await.until(
                            () -> Math.abs(NodeHealth.metric(wrong, "guichet_clock_skew_seconds") - OFF) < 2, LIMIT))
                    .isTrue();
        }

        for (int i = 0; i < rightOnes.size(); i++) {
            Gateway right = rightOnes.get(i);
            assertThat(Math.abs(NodeHealth.metric(right, "guichet_clock_skew_seconds")))
                    .isLessThan(2);
            assertThat(right.log().linesSince(marks.get(i))).noneMatch(line -> line.contains("The clock of this node"));
        }
    }

    private static List<ServerLog.Mark> marks(List<Gateway> nodes) {
        return nodes.stream().map(node -> node.log().mark()).toList();
    }

    @Test
    void aDatabaseWhoseClockIsFiveMinutesOffTakesNoNodeOutAndEveryNodeSaysIt(Gateways gateways) {
        List<Gateway> nodes = gateways.nodes();
        List<ServerLog.Mark> marks = marks(nodes);
        TestAccount person = gateways.guichet().connectedDoctor();
        CodePage codes = new CodePage(gateways.guichet(), person.email());
        gateways.database().stop();
        gateways.database().startAgainAheadBy(Duration.ofSeconds(OFF));
        try {
            assertThat(Await.until(() -> nodes.stream().allMatch(ClockSkewTest::disputesItsClock), LIMIT))
                    .isTrue();
            assertThat(nodes).allMatch(NodeHealth::isReady);

            RelyingParty.Login login = gateways.guichet().realm().login();
            Page codePage = PasswordLogin.open(gateways.guichet().browser(), login.address())
                    .send(person);
            assertThat(login.isAnsweredBy(CodePage.type(codePage, codes.code())))
                    .isTrue();
        } finally {
            gateways.database().stop();
            gateways.database().startAgain();
        }

        for (int i = 0; i < nodes.size(); i++) {
            assertThat(nodes.get(i).log().await(marks.get(i), line -> line.contains("is right again"), LIMIT))
                    .isPresent();
        }
        assertThat(Await.until(() -> nodes.stream().allMatch(NodeHealth::isReady), LIMIT))
                .isTrue();
    }

    /** It is behind the database's, and so are all others. */
    private static boolean disputesItsClock(Gateway node) {
        return NodeHealth.says(node, "no other node knows better")
                && Math.abs(NodeHealth.metric(node, "guichet_clock_skew_seconds") + OFF) < 2;
    }
}
