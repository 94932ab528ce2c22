package fr.guichet.tests.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.local.Gateway;
import fr.guichet.local.ServerLog;
import fr.guichet.tests.harness.Await;
import fr.guichet.tests.harness.Gateways;
import fr.guichet.tests.harness.RequiredProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A node whose clock is wrong says so, and those whose clock is right say nothing. */
@ExtendWith(ThreeNodes.class)
class ClockSkewTest {
    private static final Path LIBRARIES = Path.of("/usr/lib");
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final int OFF = 300;

    @Test
    void aNodeWhoseClockIsFiveMinutesOffIsNotReadyAndSaysWhy(Gateways gateways) throws Exception {
        String library = libfaketime().toString();

        try (Gateway wrong = gateways.startBeside(node -> node.withLauncher(
                        "env",
                        "LD_PRELOAD=" + library,
                        "FAKETIME=+" + OFF,
                        "FAKETIME_FORCE_MONOTONIC_FIX=0",
                        "FAKETIME_DONT_FAKE_MONOTONIC=1",
                        "NO_FAKE_STAT=1")
                .withHealth("/health/live")
                .withOptions("--spi-cache-embedded--default--cluster-name=wrong-clock"))) {
            assertThat(wrong.log()
                            .await(
                                    ServerLog.Mark.BEGINNING,
                                    line -> line.contains("The clock of this node is 300 s ahead of the database's")
                                            || line.contains("The clock of this node is 299 s ahead of the database's"),
                                    LIMIT))
                    .isPresent();
            assertThat(Await.until(() -> saysItsClock(wrong), LIMIT)).isTrue();
            assertThat(NodeHealth.readiness(wrong)).contains("other nodes know better");
            assertThat(NodeHealth.isReady(wrong)).isFalse();
            assertThat(NodeHealth.metric(wrong, "guichet_clock_skew_seconds")).isBetween(OFF - 2.0, OFF + 2.0);
        }

        for (Gateway right : gateways.nodes()) {
            assertThat(Math.abs(NodeHealth.metric(right, "guichet_clock_skew_seconds")))
                    .isLessThan(2);
            assertThat(right.log().lines()).noneMatch(line -> line.contains("The clock of this node"));
        }
    }

    private static boolean saysItsClock(Gateway node) {
        try {
            return NodeHealth.readiness(node).contains("the clock is");
        } catch (IllegalStateException notYet) {
            return false;
        }
    }

    /** The variant for programs with threads. */
    private static Path libfaketime() throws IOException {
        try (Stream<Path> files = Files.find(
                LIBRARIES, 4, (file, attributes) -> file.endsWith(Path.of("faketime", "libfaketimeMT.so.1")))) {
            return files.findFirst().orElseGet(() -> {
                RequiredProgram.missing(
                        "No libfaketime: apt-get install faketime; a node with a wrong clock is not tested");
                throw new IllegalStateException();
            });
        }
    }
}
