package fr.guichet.onetimecode.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.infinispan.configuration.cache.CacheMode;
import org.infinispan.configuration.cache.ClusteringConfiguration;
import org.infinispan.configuration.cache.PartitionHandlingConfiguration;
import org.infinispan.partitionhandling.PartitionHandling;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.threeten.extra.MutableClock;

/** Two nodes are one: caches on both, real sockets between them. */
@Tag("OTP-7")
class TwoNodesTest {

    private final MutableClock clock = CodeDesk.clock();
    private final CodeKey key = CodeDesk.login("anne", "browser");
    private TwoNodes nodes;

    @BeforeEach
    void start(TestInfo test) {
        nodes = new TwoNodes(test.getDisplayName(), clock);
    }

    @AfterEach
    void stop() {
        nodes.close();
    }

    @Test
    void everyEntryIsOnTwoNodesBeforeTheAnswerIsGiven() {
        List.of(nodes.one().caches().codes(), nodes.one().caches().ledgers()).forEach(cache -> {
            ClusteringConfiguration clustering = cache.getCacheConfiguration().clustering();
            assertThat(clustering.cacheMode()).isEqualTo(CacheMode.DIST_SYNC);
            assertThat(clustering.hash().numOwners()).isEqualTo(2);
        });
    }

    @Test
    void aCodeSentOnOneNodeIsTypedOnTheOther() {
        String code = nodes.one().send(key);

        assertThat(nodes.other().verify(key, code)).isInstanceOf(TryOutcome.Accepted.class);
        assertThat(nodes.one().verify(key, code)).isEqualTo(new TryOutcome.Used());
    }

    @Test
    void triesAndSendsAreCountedTogether() {
        String wrong = CodeDesk.wrong(nodes.one().send(key));
        assertThat(nodes.other().codes().reserve(key, Channel.EMAIL)).isInstanceOf(SendDecision.TooSoon.class);

        for (int left = 4; left >= 0; left--) {
            CodeDesk node = left % 2 == 0 ? nodes.one() : nodes.other();
            assertThat(node.verify(key, wrong)).isEqualTo(new TryOutcome.Wrong(left));
        }

        assertThat(nodes.one().verify(key, wrong)).isInstanceOf(TryOutcome.Locked.class);
        assertThat(nodes.other().verify(key, wrong)).isInstanceOf(TryOutcome.Locked.class);
    }

    @Test
    void ofAThousandTriesOnBothNodesFiveAreCompared() {
        String wrong = CodeDesk.wrong(nodes.one().send(key));

        List<TryOutcome> outcomes = AtOnce.all(onBoth(1_000, wrong));

        assertThat(outcomes).filteredOn(TryOutcome.Wrong.class::isInstance).hasSize(5);
        assertThat(outcomes).filteredOn(TryOutcome.Locked.class::isInstance).hasSize(995);
    }

    @Test
    void ofAHundredUsesOnBothNodesOneWins() {
        String code = nodes.one().send(key);

        List<TryOutcome> outcomes = AtOnce.all(onBoth(100, code));

        assertThat(outcomes).filteredOn(TryOutcome.Accepted.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(TryOutcome.Used.class::isInstance).hasSize(99);
    }

    @Test
    void aCodeAndItsTriesOutliveTheNodeThatSentIt() throws Exception {
        String code = nodes.one().send(key);
        nodes.one().verify(key, CodeDesk.wrong(code));

        nodes.killOne();

        assertThat(nodes.other().codes().state(key).triesLeft()).isEqualTo(4);
        assertThat(nodes.other().codes().reserve(key, Channel.EMAIL)).isInstanceOf(SendDecision.TooSoon.class);
        assertThat(nodes.other().verify(key, code)).isInstanceOf(TryOutcome.Accepted.class);
    }

    @Test
    void bothSidesOfACutGoOnAndMergeInAWayOfOurs() {
        List.of(nodes.one().caches().codes(), nodes.one().caches().ledgers()).forEach(cache -> {
            PartitionHandlingConfiguration split =
                    cache.getCacheConfiguration().clustering().partitionHandling();
            assertThat(split.whenSplit()).isEqualTo(PartitionHandling.ALLOW_READ_WRITES);
            assertThat(split.mergePolicy()).isInstanceOf(Reunion.class);
        });
    }

    /** Apart, each side allows the tries of one; together again, they are those of one. */
    @Test
    void whatWasCountedOnBothSidesOfACutIsCountedTogetherAfterwards() {
        String code = nodes.one().send(key);
        String wrong = CodeDesk.wrong(code);
        nodes.one().verify(key, wrong);

        nodes.cut();
        assertThat(nodes.one().verify(key, wrong)).isEqualTo(new TryOutcome.Wrong(3));
        assertThat(nodes.one().verify(key, wrong)).isEqualTo(new TryOutcome.Wrong(2));
        assertThat(nodes.other().verify(key, wrong)).isEqualTo(new TryOutcome.Wrong(3));
        assertThat(nodes.other().verify(key, wrong)).isEqualTo(new TryOutcome.Wrong(2));
        nodes.mend();

        assertThat(Eventually.is(() -> nodes.one().codes().state(key).triesLeft(), 0))
                .isTrue();
        assertThat(nodes.one().verify(key, code)).isInstanceOf(TryOutcome.Locked.class);
        assertThat(nodes.other().verify(key, code)).isInstanceOf(TryOutcome.Locked.class);
    }

    @Test
    void aCodeThatWasUsedOnOneSideOfACutIsUsedOnBothAfterwards() {
        String code = nodes.one().send(key);

        nodes.cut();
        assertThat(nodes.other().verify(key, code)).isInstanceOf(TryOutcome.Accepted.class);
        nodes.mend();

        assertThat(Eventually.is(() -> nodes.one().verify(key, code), new TryOutcome.Used()))
                .isTrue();
        assertThat(nodes.other().verify(key, code)).isEqualTo(new TryOutcome.Used());
    }

    private List<Supplier<TryOutcome>> onBoth(int count, String typed) {
        return IntStream.range(0, count)
                .<Supplier<TryOutcome>>mapToObj(
                        one -> () -> (one % 2 == 0 ? nodes.one() : nodes.other()).verify(key, typed))
                .toList();
    }
}
