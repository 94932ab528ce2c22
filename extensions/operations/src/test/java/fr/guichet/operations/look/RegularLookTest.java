package fr.guichet.operations.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RegularLookTest {

    @Test
    void aLookThatFailsKeepsNoOtherFromBeingTaken() {
        List<String> taken = new ArrayList<>();

        try (RegularLook looks = RegularLook.begin(List.of(
                new Look("the first", () -> taken.add("first")),
                new Look("the broken", () -> {
                    throw new IllegalStateException("broken");
                }),
                new Look("the last", () -> taken.add("last"))))) {
            assertThat(taken).containsExactly("first", "last");
        }
    }

    @Test
    void anErrorIsAFailureLikeAnyOther() {
        List<String> taken = new ArrayList<>();

        try (RegularLook looks = RegularLook.begin(List.of(
                new Look("the broken", () -> {
                    throw new NoClassDefFoundError("broken");
                }),
                new Look("the exhausted", () -> {
                    throw new StackOverflowError();
                }),
                new Look("the last", () -> taken.add("last"))))) {
            assertThat(taken).containsExactly("last");
        }
    }

    @Test
    void afterAnErrorTheNextLookIsTaken() throws InterruptedException {
        CountDownLatch again = new CountDownLatch(3);

        try (RegularLook looks = RegularLook.begin(
                List.of(new Look("the broken", () -> {
                    again.countDown();
                    throw new NoClassDefFoundError("broken");
                })),
                Duration.ofMillis(1))) {
            assertThat(again.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }
}
